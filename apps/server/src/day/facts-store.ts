import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayFacts, DayRow } from '@jazylym/domain/day/protocol';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { numberOf } from '../abonement/listed-row.ts';
import type { OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/**
 * Every abonement of a day in the order of numbers. A reversal counts where it is of the same day, a payment of an invoice where it
 * came by the end of it: so a certified day reads the same for ever. The one statement that W2 measures.
 */
export const DAY_ROWS = `SELECT a.id, a.acceptance_id, f.code, a.number_year, a.number_series, a.number_sequence, a.publication_index,
    to_char(a.start_month, 'YYYY-MM') AS start_month, a.months, a.sets, a.catalogue_id, a.publisher_tiyn, a.delivery_tiyn, a.total_tiyn,
    CASE WHEN a.payment_method = 'cash' THEN 'cash'
      WHEN EXISTS (SELECT FROM payment y WHERE y.facility_id = a.facility_id AND y.acceptance_id = a.acceptance_id
        AND y.business_date <= $2) THEN 'paid' ELSE 'awaiting' END AS settled,
    a.channel, a.collector_id, a.batch_id, a.blank_number, a.card_tiyn, coalesce(c.given_tiyn, 0) AS given,
    coalesce(c.change_tiyn, 0) AS change, a.accepted_at, r.refund_tiyn AS refund, r.reversed_at
  FROM abonement a JOIN facility f ON f.id = a.facility_id
    LEFT JOIN payment c ON c.facility_id = a.facility_id AND c.id = a.acceptance_id
      AND a.payment_method = 'cash' AND a.collector_id IS NULL
    LEFT JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id AND r.business_date = a.business_date
  WHERE a.facility_id = $1 AND a.business_date = $2
  ORDER BY a.number_year, a.number_series, a.number_sequence`;

type Row = {
  id: string;
  acceptance_id: string;
  code: string;
  number_year: number;
  number_series: number;
  number_sequence: number;
  publication_index: string;
  start_month: DayRow['startMonth'];
  months: number;
  sets: number;
  catalogue_id: number;
  publisher_tiyn: string;
  delivery_tiyn: string;
  total_tiyn: string;
  settled: DayRow['settled'];
  channel: DayRow['channel'];
  collector_id: string | null;
  batch_id: string | null;
  blank_number: number | null;
  card_tiyn: string | null;
  given: string;
  change: string;
  accepted_at: Date;
  refund: string | null;
  reversed_at: Date | null;
};

const money = (amount: string) => tiyn(Number(amount));

/** The abonement of a day that a stored line is. */
const dayRowOf = (row: Row): DayRow => ({
  id: row.id,
  acceptanceId: row.acceptance_id,
  number: numberOf(row),
  numberYear: row.number_year,
  numberSeries: row.number_series,
  numberSequence: row.number_sequence,
  publicationIndex: row.publication_index,
  startMonth: row.start_month,
  months: row.months,
  sets: row.sets,
  publisher: money(row.publisher_tiyn),
  delivery: money(row.delivery_tiyn),
  total: money(row.total_tiyn),
  settled: row.settled,
  channel: row.channel,
  collectorId: row.collector_id,
  blankNumber: row.blank_number,
  batchId: row.batch_id,
  cardAmount: row.card_tiyn === null ? null : money(row.card_tiyn),
  given: money(row.given),
  change: money(row.change),
  acceptedAt: row.accepted_at.toISOString(),
  reversed:
    row.refund === null || row.reversed_at === null
      ? null
      : { refund: money(row.refund), at: row.reversed_at.toISOString() },
});

/** The rows of a day, and the titles that their catalogues call their publications by. */
export async function dayRows(
  source: Source,
  { facilityId, businessDate }: OfDay,
): Promise<{ rows: DayRow[]; titles: Record<string, Names> }> {
  const { rows } = await source.query<Row>({ name: 'day.rows', text: DAY_ROWS, values: [facilityId, businessDate] });
  const sold = new Map(rows.map((row) => [row.publication_index, row.catalogue_id]));
  return { rows: rows.map(dayRowOf), titles: await titlesOf(source, sold) };
}

/** The titles of publications, by the catalogue that each was sold from. */
async function titlesOf(source: Source, sold: ReadonlyMap<string, number>): Promise<Record<string, Names>> {
  const { rows } = await source.query<{ index: string; title: Names }>({
    name: 'day.titles',
    text: `SELECT e.publication_index AS index, json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title
     FROM unnest($1::text[], $2::integer[]) AS s (index, catalogue_id)
       JOIN catalogue_entry e ON e.catalogue_id = s.catalogue_id AND e.publication_index = s.index`,
    values: [[...sold.keys()], [...sold.values()]],
  });
  return Object.fromEntries(rows.map(({ index, title }) => [index, title]));
}

const CORRECTIONS = `SELECT r.id, r.abonement_id AS "abonementId", f.code, a.number_year, a.number_series, a.number_sequence,
    r.abonement_date::text AS "businessDate", a.publication_index AS "publicationIndex",
    a.total_tiyn AS total, r.method, r.refund_tiyn AS refund, r.collector_id AS "collectorId", r.reversed_at AS at
  FROM reversal r JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id JOIN facility f ON f.id = a.facility_id
  WHERE r.facility_id = $1 AND r.business_date = $2 AND r.abonement_date <> r.business_date
  ORDER BY a.number_year, a.number_series, a.number_sequence`;

type CorrectionRow = Pick<Row, 'code' | 'number_year' | 'number_series' | 'number_sequence'> & {
  id: string;
  abonementId: string;
  businessDate: CalendarDate;
  publicationIndex: string;
  total: string;
  method: 'cash' | 'account';
  refund: string;
  collectorId: string | null;
  at: Date;
};

/** What was taken back on a day of days that were certified already. */
export async function correctionsOf(
  source: Source,
  { facilityId, businessDate }: OfDay,
): Promise<DayFacts['corrections']> {
  const { rows } = await source.query<CorrectionRow>({
    ...{ name: 'day.corrections', text: CORRECTIONS },
    values: [facilityId, businessDate],
  });
  return rows.map(({ id, abonementId, method, collectorId, publicationIndex, ...row }) => ({
    ...{ id, abonementId, method, collectorId, publicationIndex, businessDate: row.businessDate },
    number: numberOf(row),
    total: money(row.total),
    refund: money(row.refund),
    at: row.at.toISOString(),
  }));
}

/** Money handed in on a day, in the order in which it was. */
export async function remittancesOf(
  source: Source,
  { facilityId, businessDate }: OfDay,
): Promise<DayFacts['remittances']> {
  const { rows } = await source.query<{
    id: string;
    collectorId: string;
    amount: string;
    corrects: string | null;
    at: Date;
  }>({
    name: 'day.remittances',
    text: `SELECT id, collector_id AS "collectorId", amount_tiyn AS amount, corrects, received_at AS at FROM remittance
     WHERE facility_id = $1 AND business_date = $2 ORDER BY received_at, id`,
    values: [facilityId, businessDate],
  });
  return rows.map((row) => ({ ...row, amount: Number(row.amount), at: row.at.toISOString() }));
}

const INVOICES_PAID = `SELECT y.acceptance_id AS "acceptanceId", f.code, first.number_year, first.number_series, first.number_sequence,
    y.amount_tiyn AS amount, y.paid_on::text AS "paidOn", y.reference
  FROM payment y JOIN facility f ON f.id = y.facility_id CROSS JOIN LATERAL (
    SELECT a.number_year, a.number_series, a.number_sequence FROM abonement a
    WHERE a.facility_id = y.facility_id AND a.acceptance_id = y.acceptance_id
    ORDER BY a.number_year, a.number_series, a.number_sequence LIMIT 1) first
  WHERE y.facility_id = $1 AND y.business_date = $2 AND y.method = 'account'
  ORDER BY first.number_year, first.number_series, first.number_sequence`;

/** Invoices whose payment was recorded on a day, of whichever day they are. */
export async function invoicePaymentsOf(
  source: Source,
  { facilityId, businessDate }: OfDay,
): Promise<DayFacts['invoicePayments']> {
  const { rows } = await source.query<
    Pick<Row, 'code' | 'number_year' | 'number_series' | 'number_sequence'> & {
      acceptanceId: string;
      amount: string;
      paidOn: CalendarDate;
      reference: string;
    }
  >({ name: 'day.invoicesPaid', text: INVOICES_PAID, values: [facilityId, businessDate] });
  return rows.map((row) => ({
    acceptanceId: row.acceptanceId,
    number: numberOf(row),
    amount: money(row.amount),
    paidOn: row.paidOn,
    reference: row.reference,
  }));
}
