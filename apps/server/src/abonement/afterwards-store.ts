import type {
  AwaitedInvoice,
  PayInvoice,
  PrintedSheet,
  RecordPrint,
  RecordSteps,
  ReverseTogether,
} from '@jazylym/domain/abonement/afterwards';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Names } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';
import { type ListedRow, numberOf } from './listed-row.ts';
import { type AbonementRow, subscriberOf } from './stored-row.ts';
import { type Work, workOf } from './work.ts';

/** Who does it and when; `mayCorrect`: also what a certified day holds, as a document of the open one. */
export type Doing = { userId: string; now: Date };
type Reversing = Doing & { mayCorrect: boolean };

/** What became of a reversal; of a refused one, the abonement's day and the open one. `refund`, in tiyn, is what this request gives back. */
export type Reversed = {
  outcome: 'reversed' | 'absent' | 'alreadyReversed' | 'dayClosed' | 'conflict';
  businessDate: CalendarDate;
  openDay: CalendarDate;
  refund: string | null;
};

/** Takes abonements of one acceptance back in one transaction, with their money and their journal entries. */
export async function reverseTogether(
  source: Pool | ClientBase,
  { facilityId, acceptanceId, reason, reversals }: ReverseTogether,
  { userId, now, mayCorrect }: Reversing,
): Promise<Reversed> {
  const [ids, abonementIds] = [reversals.map(({ id }) => id), reversals.map(({ abonementId }) => abonementId)];
  const { rows } = await source.query<Reversed>(
    `SELECT outcome, business_date::text AS "businessDate", open_day::text AS "openDay", refund
     FROM reverse_together($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [facilityId, acceptanceId, ids, abonementIds, reason, userId, todayOf(now), now, mayCorrect],
  );
  return one(rows);
}

/** A correction as it is stored: of which abonement, its number, the money in tiyn; null of a reversal within its day, and of none. */
export async function correctionOf(
  source: ClientBase,
  { facilityId, id }: { facilityId: number; id: string },
): Promise<{ abonementId: string; number: string; refund: Tiyn } | null> {
  const { rows } = await source.query<
    Pick<ListedRow, 'code' | 'number_year' | 'number_series' | 'number_sequence'> & { id: string; refund: string }
  >(
    `SELECT a.id, f.code, a.number_year, a.number_series, a.number_sequence, r.refund_tiyn AS refund
     FROM reversal r JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id JOIN facility f ON f.id = a.facility_id
     WHERE r.facility_id = $1 AND r.id = $2 AND r.business_date <> r.abonement_date`,
    [facilityId, id],
  );
  const [row] = rows;
  return row === undefined ? null : { abonementId: row.id, number: numberOf(row), refund: tiyn(Number(row.refund)) };
}

/** What became of an invoice's payment; `due` is what the invoice awaited, the rest is of the payment that is stored. */
export type Paid = {
  outcome: 'paid' | 'absent' | 'alreadyPaid' | 'notDue' | 'wrongAmount' | 'conflict';
  due: string;
  paidOn: CalendarDate;
  reference: string;
};

/** Records that an invoice was paid, with its journal entry, in one transaction. */
export async function payInvoice(pool: Pool | ClientBase, asked: PayInvoice, { userId, now }: Doing): Promise<Paid> {
  const { facilityId, id, acceptanceId, amount, paidOn, reference } = asked;
  const { rows } = await pool.query<Paid>(
    `SELECT outcome, due, paid_on::text AS "paidOn", reference FROM pay_invoice($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [facilityId, id, acceptanceId, amount, paidOn, reference, userId, todayOf(now), now],
  );
  return one(rows);
}

/** When an acceptance's invoice was issued; null where it has none. */
export async function invoiceIssuedAt(
  pool: Pool,
  { facilityId, acceptanceId }: Pick<PayInvoice, 'facilityId' | 'acceptanceId'>,
): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date }>(
    'SELECT issued_at AS at FROM invoice WHERE facility_id = $1 AND acceptance_id = $2',
    [facilityId, acceptanceId],
  );
  return rows[0]?.at ?? null;
}

/** Counts a print; answers each sheet with which print of it this is, and nothing of sheets that the facility does not have. */
export async function recordPrint(pool: Pool, asked: RecordPrint, { userId, now }: Doing): Promise<PrintedSheet[]> {
  const { rows } = await pool.query<PrintedSheet>(
    'SELECT paper, document_id AS "documentId", number FROM record_print($1, $2, $3, $4, $5, $6)',
    [asked.facilityId, asked.id, JSON.stringify(asked.sheets), userId, todayOf(now), now],
  );
  return rows;
}

const STEPS = `WITH own AS (SELECT id FROM abonement WHERE facility_id = $1 AND id = ANY ($2::uuid[])), done AS (
    INSERT INTO abonement_step (facility_id, abonement_id, step, done_at, operator_id)
    SELECT $1, own.id, step, $4, $5 FROM own, unnest($3::step[]) AS step
    WHERE (SELECT count(*) FROM own) = cardinality($2::uuid[])
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = $1 AND r.abonement_id = own.id)
    ON CONFLICT (facility_id, abonement_id, step) DO NOTHING)
  SELECT count(*)::integer AS count FROM own`;

/**
 * Records steps of abonements, each once, and of those that were reversed meanwhile none; false, and none recorded, where the
 * facility does not have all of them.
 */
export async function recordSteps(pool: Pool, asked: RecordSteps, { userId, now }: Doing): Promise<boolean> {
  const ids = [...new Set(asked.abonementIds)];
  const { rows } = await pool.query<{ count: number }>(STEPS, [asked.facilityId, ids, asked.steps, now, userId]);
  return rows[0]?.count === ids.length;
}

const MOST_AWAITED = 500;

const AWAITED = `SELECT i.acceptance_id, i.issued_at, first.code, first.number_year, first.number_series, first.number_sequence,
    s.kind, s.name, s.identity_number, s.phone, s.language, line.due, line.titles
  FROM invoice i
    CROSS JOIN LATERAL (
      SELECT sum(a.total_tiyn) AS due, json_agg(json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en)
        ORDER BY a.number_year, a.number_series, a.number_sequence) AS titles
      FROM abonement a JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
      WHERE a.facility_id = i.facility_id AND a.acceptance_id = i.acceptance_id
        AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)) line
    CROSS JOIN LATERAL (
      SELECT a.id, f.code, a.number_year, a.number_series, a.number_sequence FROM abonement a JOIN facility f ON f.id = a.facility_id
      WHERE a.facility_id = i.facility_id AND a.acceptance_id = i.acceptance_id
      ORDER BY a.number_year, a.number_series, a.number_sequence LIMIT 1) first
    JOIN abonement_subscriber s ON s.facility_id = i.facility_id AND s.abonement_id = first.id
  WHERE i.facility_id = $1 AND line.due > 0
    AND NOT EXISTS (SELECT FROM payment p WHERE p.facility_id = i.facility_id AND p.acceptance_id = i.acceptance_id)
  ORDER BY i.issued_at, i.acceptance_id LIMIT ${MOST_AWAITED}`;

type AwaitedRow = Pick<ListedRow, 'code' | 'number_year' | 'number_series' | 'number_sequence'> &
  Pick<AbonementRow, 'kind' | 'name' | 'identity_number' | 'phone' | 'language'> & {
    acceptance_id: string;
    issued_at: Date;
    due: string;
    titles: Names[];
  };

/** A facility's invoices that await payment, the oldest first; at most 500 are listed. */
export async function awaitedInvoices(pool: Pool, facilityId: number): Promise<Work<AwaitedInvoice>> {
  const { rows } = await pool.query<AwaitedRow>(AWAITED, [facilityId]);
  const list = rows.map((row) => ({
    acceptanceId: row.acceptance_id,
    number: numberOf(row),
    subscriber: subscriberOf(row),
    due: tiyn(Number(row.due)),
    issuedOn: todayOf(row.issued_at),
    titles: row.titles,
  }));
  return await workOf(list, MOST_AWAITED, () => countAwaited(pool, facilityId));
}

/** How many those are: not paid, and not reversed as a whole. */
export async function countAwaited(pool: Pool, facilityId: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM invoice i WHERE i.facility_id = $1
      AND NOT EXISTS (SELECT FROM payment p WHERE p.facility_id = i.facility_id AND p.acceptance_id = i.acceptance_id)
      AND EXISTS (SELECT FROM abonement a WHERE a.facility_id = i.facility_id AND a.acceptance_id = i.acceptance_id
        AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id))`,
    [facilityId],
  );
  return rows[0]?.count ?? 0;
}

function one<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('a function that answers one row answered none');
  return row;
}
