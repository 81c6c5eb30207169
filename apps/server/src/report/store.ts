import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import type { MonthChange } from '@jazylym/domain/report/delivery';
import type { CampaignWindow } from '@jazylym/domain/report/periods';
import { type Figures, MOST_UNFOLDED, type Unfolded } from '@jazylym/domain/report/report';
import type { Span } from '@jazylym/domain/report/spans';
import type { ClientBase, Pool } from 'pg';
import {
  ACCEPTANCE_COLUMNS,
  type AcceptanceSum,
  acceptanceCells,
  DELIVERY_COLUMNS,
  type DeliverySum,
  deliveryCells,
} from './cells.ts';

/** Where statements go. */
export type Source = Pool | ClientBase;

/** A branch or `EVERYWHERE`, and one of its facilities or `WHOLE_BRANCH`. */
export type Where = { branchCode: string; facilityId: number };

/** Which cells to add up: of these places, of these titles, `ALL_TITLES` among them, or of `each` title there is. */
export type Cells = { places: readonly Where[]; publicationIndexes: readonly string[] | 'each' };

/** Figures of a place and a title; of a day, or of a span by its first day, where these were asked for. Each dimension that was not is null. */
export type AcceptanceCell = {
  branchCode: string;
  facilityId: number;
  publicationIndex: string;
  day: CalendarDate | null;
  figures: Figures;
};

/** By what figures are told apart; days one by one, each span of a title for itself, all else summed over the spans of a period. */
export type By = 'total' | 'place' | 'publication' | 'day' | 'span';
/** By what copies are told apart, besides their month. */
type DeliveredBy = Exclude<By, 'day' | 'span'>;

/** Operational days, both inclusive, and the spans that they are. */
export type Period = { from: CalendarDate; to: CalendarDate; spans: readonly Span[] };

/** Columns to group by, and to name a cell by. */
const KEYS: Record<By, { group: string; named: string }> = {
  total: { group: '()', named: '' },
  place: { group: 'branch_code, facility_id', named: 'branch_code, facility_id,' },
  publication: { group: 'publication_index', named: 'publication_index,' },
  day: { group: 'business_date', named: 'business_date::text AS day,' },
  span: { group: 'publication_index, business_date', named: 'publication_index, business_date::text AS day,' },
};

const PLACES = 'unnest($1::bpchar[], $2::integer[]) AS place (branch_code, facility_id)';
/** `$3` null is every title by itself. */
const CHOSEN = `cell.branch_code = place.branch_code AND cell.facility_id = place.facility_id AND CASE WHEN $3::varchar[] IS NULL
  THEN cell.publication_index <> '' ELSE cell.publication_index = ANY ($3::varchar[]) END`;

const summed = (names: readonly string[]): string => names.map((name) => `sum(${name}) AS ${name}`).join(', ');

const IN_SPANS = 'JOIN unnest($4::smallint[], $5::date[]) AS span (days, first) ON true JOIN';

/** The chosen cells of the rollup, and what the deltas add to them: in one statement, so each document is counted exactly once. */
function acceptanceText(by: By): string {
  const columns = [
    'cell.branch_code',
    'cell.facility_id',
    'cell.publication_index',
    'cell.business_date',
    ...ACCEPTANCE_COLUMNS,
  ];
  const [days, when] =
    by === 'day'
      ? ['JOIN', 'cell.days = 1 AND cell.business_date BETWEEN $4::date AND $5::date']
      : [IN_SPANS, 'cell.days = span.days AND cell.business_date = span.first'];
  const cellsOf = (source: string): string =>
    `SELECT ${columns.join(', ')} FROM ${PLACES} ${days} ${source} AS cell ON ${when} AND ${CHOSEN}`;
  return `SELECT ${KEYS[by].named} ${summed(ACCEPTANCE_COLUMNS)}
    FROM (${cellsOf('acceptance_rollup')} UNION ALL ${cellsOf(`(${acceptanceCells('report_delta')})`)}) AS counted
    GROUP BY ${KEYS[by].group} HAVING sum(abonements) <> 0 OR sum(sets) <> 0 OR sum(awaiting_abonements) <> 0`;
}
const ACCEPTANCE: Record<By, string> = {
  total: acceptanceText('total'),
  place: acceptanceText('place'),
  publication: acceptanceText('publication'),
  day: acceptanceText('day'),
  span: acceptanceText('span'),
};

/**
 * Figures by acceptance, from the rollup and what is not folded into it yet. Unnamed on purpose: a named statement gets a generic
 * plan, which doubles a report's cost.
 */
export async function acceptanceFigures(pool: Source, cells: Cells, period: Period, by: By): Promise<AcceptanceCell[]> {
  const when =
    by === 'day'
      ? [period.from, period.to]
      : [period.spans.map(({ days }) => days), period.spans.map(({ first }) => first)];
  const { rows } = await pool.query<AcceptanceRow>(ACCEPTANCE[by], [...chosen(cells), ...when]);
  return rows.map((row) => ({
    branchCode: row.branch_code ?? '',
    facilityId: row.facility_id ?? 0,
    publicationIndex: row.publication_index ?? '',
    day: row.day ?? null,
    figures: figuresOf(row),
  }));
}

const chosen = ({ places, publicationIndexes }: Cells): unknown[] => [
  places.map(({ branchCode }) => branchCode),
  places.map(({ facilityId }) => facilityId),
  publicationIndexes === 'each' ? null : publicationIndexes,
];

type AcceptanceRow = {
  branch_code?: string;
  facility_id?: number;
  publication_index?: string;
  day?: CalendarDate;
} & Record<AcceptanceSum, string>;

function figuresOf(row: AcceptanceRow): Figures {
  const amount = Number(row.publisher_tiyn) + Number(row.delivery_tiyn);
  const cash = Number(row.cash_tiyn);
  const facility = { sets: Number(row.facility_sets), amount: Number(row.facility_tiyn) };
  const postman = { sets: Number(row.postman_sets), amount: Number(row.postman_tiyn) };
  const sets = Number(row.sets);
  return {
    sets,
    abonements: Number(row.abonements),
    setMonths: Number(row.set_months),
    terms: termsOf(row),
    citySets: Number(row.city_sets),
    renewedSets: Number(row.renewed_sets),
    amount,
    publisher: Number(row.publisher_tiyn),
    cash,
    cashAbonements: Number(row.cash_abonements),
    account: amount - cash,
    channels: {
      facility,
      postman,
      publicAgent: { sets: sets - facility.sets - postman.sets, amount: amount - facility.amount - postman.amount },
    },
    awaiting: {
      sets: Number(row.awaiting_sets),
      abonements: Number(row.awaiting_abonements),
      amount: Number(row.awaiting_publisher_tiyn) + Number(row.awaiting_delivery_tiyn),
      publisher: Number(row.awaiting_publisher_tiyn),
    },
  };
}

function termsOf(row: AcceptanceRow): Figures['terms'] {
  const [one, three, six] = [Number(row.one_month_sets), Number(row.three_month_sets), Number(row.six_month_sets)];
  return { one, three, six, longer: Number(row.sets) - one - three - six };
}

/** How the copies of a place and a title change in a month, as `copiesOf` reads it. */
export type DeliveryCell = { branchCode: string; facilityId: number; publicationIndex: string; change: MonthChange };

function deliveryText(by: DeliveredBy): string {
  const columns = ['cell.branch_code', 'cell.facility_id', 'cell.publication_index', 'cell.month', ...DELIVERY_COLUMNS];
  const cellsOf = (source: string): string =>
    `SELECT ${columns.join(', ')} FROM ${PLACES} JOIN ${source} AS cell ON cell.month BETWEEN $4::date AND $5::date AND ${CHOSEN}`;
  const keys = by === 'total' ? 'month' : `${KEYS[by].group}, month`;
  return `SELECT ${KEYS[by].named} to_char(month, 'YYYY-MM') AS month, ${summed(DELIVERY_COLUMNS)}
    FROM (${cellsOf('delivery_rollup')} UNION ALL ${cellsOf(`(${deliveryCells('report_delta')})`)}) AS counted
    GROUP BY ${keys}`;
}
const DELIVERY = {
  total: deliveryText('total'),
  place: deliveryText('place'),
  publication: deliveryText('publication'),
};

/** Changes of copies by delivery month of a calendar year, from the rollup and what is not folded into it yet. */
export async function deliveryChanges(
  pool: Source,
  cells: Cells,
  year: number,
  by: DeliveredBy,
): Promise<DeliveryCell[]> {
  const { rows } = await pool.query<DeliveryRow>(DELIVERY[by], [...chosen(cells), `${year}-01-01`, `${year}-12-01`]);
  return rows.map((row) => ({
    branchCode: row.branch_code ?? '',
    facilityId: row.facility_id ?? 0,
    publicationIndex: row.publication_index ?? '',
    change: {
      month: row.month,
      change: Number(row.sets),
      city: Number(row.city_sets),
      awaiting: Number(row.awaiting_sets),
      started: Number(row.started_sets),
      renewed: Number(row.renewed_sets),
      ended: Number(row.ended_sets),
    },
  }));
}

type DeliveryRow = { branch_code?: string; facility_id?: number; publication_index?: string; month: Month } & Record<
  DeliverySum,
  string
>;

/** What a selection's deltas are: a reader adds them to the rollup, so they make no figure late, only dearer. */
const UNFOLDED = `SELECT count(*)::integer AS documents, CASE WHEN count(*) > 0
    THEN greatest(round(extract(epoch FROM clock_timestamp() - min(written_at))), 0)::integer END AS "oldestSeconds"
  FROM (SELECT written_at FROM report_delta
    WHERE ($1::bpchar[] IS NULL OR branch_code = ANY ($1::bpchar[]) OR delivery_branch_code = ANY ($1::bpchar[]))
      AND ($2::varchar[] IS NULL OR publication_index = ANY ($2::varchar[])) LIMIT $3) AS unfolded`;

/** How many documents of these branches (which accept or deliver) and titles, null for all, are not folded yet, and for how long. */
export async function unfoldedOf(
  pool: Source,
  { branchCodes, publicationIndexes }: Record<'branchCodes' | 'publicationIndexes', readonly string[] | null>,
): Promise<Unfolded> {
  const { rows } = await pool.query<Unfolded>(UNFOLDED, [branchCodes, publicationIndexes, MOST_UNFOLDED]);
  return rows[0] ?? { documents: 0, oldestSeconds: null };
}

/** All campaigns, a row a year. */
export async function campaigns(pool: Source): Promise<CampaignWindow[]> {
  const { rows } = await pool.query<CampaignWindow>(
    'SELECT year, opens_on::text AS "opensOn", closes_on::text AS "closesOn" FROM campaign',
  );
  return rows;
}
