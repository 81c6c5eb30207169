import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CampaignWindow } from '@jazylym/domain/report/periods';
import type { Figures } from '@jazylym/domain/report/report';
import type { ClientBase, Pool } from 'pg';

/** Where statements go. */
export type Source = Pool | ClientBase;

/** Operational days, both inclusive, and what to count: null for everything, a list for nothing but it. */
export type Selection = {
  from: CalendarDate;
  to: CalendarDate;
  branchCodes: readonly string[] | null;
  publicationIndexes: readonly string[] | null;
};

/** Figures of one title, one branch, one day, or of all where the three are null. */
export type Cell = {
  publicationIndex: string | null;
  branchCode: string | null;
  day: CalendarDate | null;
  figures: Figures;
};

const SELECTED = `business_date BETWEEN $1 AND $2 AND ($3::bpchar[] IS NULL OR branch_code = ANY ($3::bpchar[]))
  AND ($4::varchar[] IS NULL OR publication_index = ANY ($4::varchar[]))`;

/** What a document's delta adds to the rollup's columns. */
const ADDS = `sign AS abonements, sign * sets AS sets, CASE WHEN zone = 'city' THEN sign * sets ELSE 0 END AS city_sets,
    sign * publisher_tiyn AS publisher_tiyn, sign * delivery_tiyn AS delivery_tiyn,
    CASE WHEN payment_method = 'cash' THEN sign * (publisher_tiyn + delivery_tiyn) ELSE 0 END AS cash_tiyn,
    CASE WHEN channel = 'facility' THEN sign * (publisher_tiyn + delivery_tiyn) ELSE 0 END AS facility_tiyn`;

const SUMS = `coalesce(sum(sets), 0) AS sets, coalesce(sum(abonements), 0) AS abonements,
    coalesce(sum(publisher_tiyn + delivery_tiyn), 0) AS amount, coalesce(sum(publisher_tiyn), 0) AS publisher,
    coalesce(sum(cash_tiyn), 0) AS cash`;

const BY_ALL = 'GROUP BY GROUPING SETS ((), (publication_index), (branch_code), (business_date))';

const COUNTED = 'business_date, branch_code, publication_index';

/** One statement, so one snapshot: what a fold moves between the two is counted exactly once. */
const ACCEPTANCE = `SELECT publication_index, branch_code, business_date::text AS business_date, ${SUMS}
  FROM (
    SELECT ${COUNTED}, abonements, sets, publisher_tiyn, delivery_tiyn, cash_tiyn FROM acceptance_rollup WHERE ${SELECTED}
    UNION ALL
    SELECT ${COUNTED}, abonements, sets, publisher_tiyn, delivery_tiyn, cash_tiyn
      FROM (SELECT ${COUNTED}, ${ADDS} FROM report_delta WHERE ${SELECTED}) AS unfolded
  ) AS counted ${BY_ALL}`;

const RECOUNT = `SELECT publication_index, branch_code, business_date::text AS business_date, ${SUMS}
  FROM (
    SELECT ${COUNTED}, 1 AS abonements, sets, publisher_tiyn, delivery_tiyn,
      CASE WHEN payment_method = 'cash' THEN total_tiyn ELSE 0 END AS cash_tiyn
    FROM abonement a WHERE ${SELECTED}
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)
  ) AS counted ${BY_ALL}`;

/** The figures by title, branch, day and in all: the rollup and what is not folded into it yet. */
export const acceptanceCells = (pool: Source, selection: Selection): Promise<Cell[]> =>
  cells(pool, ACCEPTANCE, selection);

/** The same counted anew from the abonements: what `acceptanceCells` must equal at every instant. Slow by nature. */
export const recountCells = (pool: Source, selection: Selection): Promise<Cell[]> => cells(pool, RECOUNT, selection);

type CellRow = {
  publication_index: string | null;
  branch_code: string | null;
  business_date: CalendarDate | null;
} & Record<'sets' | 'abonements' | 'amount' | 'publisher' | 'cash', string>;

/** Unnamed on purpose: a named statement gets a generic plan, which doubles a report's cost. */
async function cells(
  pool: Source,
  text: string,
  { from, to, branchCodes, publicationIndexes }: Selection,
): Promise<Cell[]> {
  const { rows } = await pool.query<CellRow>(text, [from, to, branchCodes, publicationIndexes]);
  return rows.map((row) => ({
    publicationIndex: row.publication_index,
    branchCode: row.branch_code,
    day: row.business_date,
    figures: figuresOf(row),
  }));
}

const figuresOf = (row: CellRow): Figures => ({
  sets: Number(row.sets),
  abonements: Number(row.abonements),
  amount: Number(row.amount),
  publisher: Number(row.publisher),
  cash: Number(row.cash),
  account: Number(row.amount) - Number(row.cash),
});

/**
 * Deltas leave their table and enter the rollup in one statement, so that each is in one of the two, never in both. Of
 * two servers that fold the same deltas one waits and finds them gone. The first so many go, up to a last key, in one pass:
 * a join with a list of keys is planned as if the table were empty, as it mostly is, and costs the square of their number.
 */
const FOLD = {
  name: 'report.fold',
  text: `WITH last AS (
      SELECT facility_id, document_id FROM report_delta ORDER BY facility_id, document_id OFFSET $1::integer - 1 LIMIT 1
    ), gone AS (
      DELETE FROM report_delta d
      WHERE NOT EXISTS (SELECT FROM last) OR (d.facility_id, d.document_id) <= (SELECT facility_id, document_id FROM last)
      RETURNING d.*
    ), folded AS (
      INSERT INTO acceptance_rollup AS r
        (${COUNTED}, abonements, sets, city_sets, publisher_tiyn, delivery_tiyn, cash_tiyn, facility_tiyn)
      SELECT ${COUNTED}, sum(abonements), sum(sets), sum(city_sets), sum(publisher_tiyn), sum(delivery_tiyn), sum(cash_tiyn),
        sum(facility_tiyn)
      FROM (SELECT ${COUNTED}, ${ADDS} FROM gone) AS added GROUP BY ${COUNTED} ORDER BY ${COUNTED}
      ON CONFLICT (${COUNTED}) DO UPDATE SET abonements = r.abonements + excluded.abonements, sets = r.sets + excluded.sets,
        city_sets = r.city_sets + excluded.city_sets, publisher_tiyn = r.publisher_tiyn + excluded.publisher_tiyn,
        delivery_tiyn = r.delivery_tiyn + excluded.delivery_tiyn, cash_tiyn = r.cash_tiyn + excluded.cash_tiyn,
        facility_tiyn = r.facility_tiyn + excluded.facility_tiyn
    ) SELECT count(*)::integer AS count FROM gone`,
};

/** Folds at most `most` deltas into the rollups; answers how many. */
export async function foldDeltas(pool: Source, most: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({ ...FOLD, values: [most] });
  return rows[0]?.count ?? 0;
}

/** All campaigns, a row a year. */
export async function campaigns(pool: Source): Promise<CampaignWindow[]> {
  const { rows } = await pool.query<CampaignWindow>(
    'SELECT year, opens_on::text AS "opensOn", closes_on::text AS "closesOn" FROM campaign',
  );
  return rows;
}
