import { ERASED } from '@jazylym/domain/abonement/erased';
import type { ClientBase } from 'pg';
import { ACCEPTED_LINES } from './accepted-store.ts';

/**
 * What a stored document must have been journaled as: when, and the entry's own lines, each `name value`. `day` null is not the
 * document's own. `untold` names lines that can be recomputed no more, since a person was erased. `wrong` says what beside the entry does
 * not fit the document: `subject field`.
 */
export type StoredDocument = {
  id: string;
  day: string | null;
  /** As entries write it; null where it is the entry's alone. */
  at: string | null;
  lines: string[];
  untold: string[];
  /** The calendar date that its row calls the day of `at`; absent where it keeps none. */
  on?: string;
  wrong: string | null;
};

const INSTANT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const DIGEST = (id: string, reason: string) =>
  `'reason-digest ' || encode(sha256(convert_to(${id} || ${reason}, 'UTF8')), 'hex')`;

const REVERSED = `SELECT r.id, r.business_date::text AS day, ${INSTANT('r.reversed_at')} AS at, array_remove(ARRAY[
    'abonement ' || r.abonement_id, 'abonement-date ' || r.abonement_date, 'refund ' || r.method || ' ' || r.refund_tiyn,
    ${DIGEST('r.id', 'r.reason')}, 'operator ' || r.operator_id], NULL) AS lines,
    CASE WHEN r.reason = '${ERASED}' THEN '{reason-digest}' ELSE '{}' END::text[] AS untold,
    CASE WHEN a.id IS NULL THEN 'abonement missing' WHEN r.method <> a.payment_method THEN 'reversal method'
      WHEN r.abonement_date <> a.business_date THEN 'reversal abonement_date'
      WHEN r.collector_id IS DISTINCT FROM a.collector_id THEN 'reversal collector_id'
      WHEN r.refund_tiyn NOT IN (0, a.total_tiyn) THEN 'reversal refund_tiyn' END AS wrong
  FROM reversal r LEFT JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id
  WHERE r.facility_id = $1 AND r.id = ANY ($2::uuid[])`;

/** What was reversed before a payment is not paid, what is reversed after it was: the payment lies between. */
const PAID = `SELECT p.id, p.business_date::text AS day, ${INSTANT('p.received_at')} AS at, array_remove(ARRAY[
    'acceptance ' || p.acceptance_id, 'tiyn ' || p.amount_tiyn, 'paid-on ' || p.paid_on, 'reference ' || p.reference,
    'operator ' || p.operator_id], NULL) AS lines, '{}'::text[] AS untold,
    CASE WHEN i.acceptance_id IS NULL THEN 'invoice missing' WHEN p.method <> 'account' THEN 'payment method'
      WHEN (p.given_tiyn, p.change_tiyn) <> (p.amount_tiyn, 0) THEN 'payment given_tiyn'
      WHEN p.amount_tiyn NOT BETWEEN i.amount_tiyn - reversed.sum AND i.amount_tiyn THEN 'payment amount_tiyn' END AS wrong
  FROM payment p
    LEFT JOIN invoice i ON i.facility_id = p.facility_id AND i.acceptance_id = p.acceptance_id
    CROSS JOIN LATERAL (SELECT coalesce(sum(a.total_tiyn), 0) AS sum
      FROM abonement a JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id
      WHERE a.facility_id = p.facility_id AND a.acceptance_id = p.acceptance_id) reversed
  WHERE p.facility_id = $1 AND p.id = ANY ($2::uuid[])`;

const BATCHES = `SELECT b.id, b.business_date::text AS day, ${INSTANT('b.accepted_at')} AS at, ARRAY[
    'collector ' || b.collector_id, 'cards ' || b.count || ' ' || b.sum_tiyn || ' ' || b.card_tiyn,
    'control ' || b.control_count || ' ' || b.control_tiyn, ${DIGEST('b.id', 'b.reason')}, 'operator ' || b.operator_id] AS lines,
    '{}'::text[] AS untold,
    CASE WHEN (b.count, b.sum_tiyn, b.card_tiyn) <> (cards.count, cards.sum, cards.card) THEN 'batch sum_tiyn' END AS wrong
  FROM batch b CROSS JOIN LATERAL (
    SELECT count(*) AS count, coalesce(sum(a.total_tiyn), 0) AS sum, coalesce(sum(a.card_tiyn), 0) AS card FROM abonement a
    WHERE a.facility_id = b.facility_id AND a.collector_id = b.collector_id AND a.business_date = b.business_date
      AND a.batch_id = b.id) cards
  WHERE b.facility_id = $1 AND b.id = ANY ($2::uuid[])`;

const REMITTED = `SELECT r.id, r.business_date::text AS day, ${INSTANT('r.received_at')} AS at, array_remove(ARRAY[
    'collector ' || r.collector_id, 'tiyn ' || r.amount_tiyn, 'corrects ' || r.corrects, ${DIGEST('r.id', 'r.reason')},
    'operator ' || r.operator_id], NULL) AS lines, '{}'::text[] AS untold,
    CASE WHEN r.corrects IS NOT NULL AND (c.collector_id, -c.amount_tiyn) IS DISTINCT FROM (r.collector_id, r.amount_tiyn)
      THEN 'remittance corrects' END AS wrong
  FROM remittance r LEFT JOIN remittance c ON c.facility_id = r.facility_id AND c.id = r.corrects
  WHERE r.facility_id = $1 AND r.id = ANY ($2::uuid[])`;

/** Blanks are journaled on the day that accepts, which their rows do not keep. */
const ISSUED = `SELECT id, NULL AS day, ${INSTANT('issued_at')} AS at,
    ARRAY['collector ' || collector_id, 'blanks ' || first || ' ' || last, 'operator ' || operator_id] AS lines,
    '{}'::text[] AS untold, NULL AS wrong, issued_on::text AS on
  FROM blank_issue WHERE facility_id = $1 AND id = ANY ($2::uuid[])`;

const ENDED = `SELECT id, NULL AS day, ${INSTANT('min(ended_at)')} AS at,
    ARRAY['collector ' || min(collector_id::text), 'blanks ' || min(number) || ' ' || max(number), 'end ' || min("end"),
      'operator ' || min(operator_id)] AS lines, '{}'::text[] AS untold,
    CASE WHEN count(*) <> max(number) - min(number) + 1 THEN 'blanks number'
      WHEN (min(collector_id::text), min("end"), min(operator_id), min(ended_at), min(ended_on), min(reason))
        <> (max(collector_id::text), max("end"), max(operator_id), max(ended_at), max(ended_on), max(reason)) THEN 'blanks end' END AS wrong,
    min(ended_on)::text AS on
  FROM blank_ended WHERE facility_id = $1 AND id = ANY ($2::uuid[]) GROUP BY id`;

const CERTIFIED = `SELECT id, business_date::text AS day, ${INSTANT('certified_at')} AS at, array_remove(ARRAY[
    'protocol ' || number_year || ' ' || number_sequence, 'content ' || encode(digest, 'hex'), 'operator ' || operator_id,
    'head ' || head_id], NULL) AS lines, '{}'::text[] AS untold, NULL AS wrong
  FROM protocol WHERE facility_id = $1 AND id = ANY ($2::uuid[])`;

/** Erased is an acceptance of which no line tells a person any more. */
const ERASURES = `SELECT a.acceptance_id AS id, NULL AS day, NULL AS at, ARRAY['acceptance ' || a.acceptance_id] AS lines,
    '{operator}'::text[] AS untold, CASE WHEN NOT bool_and(s.salt = '' AND s.name = '${ERASED}' AND s.identity_number IS NULL
      AND s.phone IS NULL AND s.postal_code || s.settlement || s.street || s.house || s.flat = '') THEN 'subscriber name' END AS wrong
  FROM abonement a JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
  WHERE a.facility_id = $1 AND a.acceptance_id = ANY ($2::uuid[]) GROUP BY a.acceptance_id`;

/** The statement that finds the documents which entries of a kind speak of, by their ids in a facility. */
const BY_KIND: Readonly<Record<string, string>> = {
  'abonement.accepted': ACCEPTED_LINES,
  'abonement.reversed': REVERSED,
  'invoice.paid': PAID,
  'batch.accepted': BATCHES,
  'remittance.received': REMITTED,
  'blanks.issued': ISSUED,
  'blanks.ended': ENDED,
  'day.certified': CERTIFIED,
  'person.erased': ERASURES,
};

/** Whether entries of a kind speak of a document that is kept. */
export const hasDocument = (kind: string): boolean => kind in BY_KIND;

/** The documents that entries of one kind speak of, by their ids. */
export async function documentsOf<Row extends StoredDocument>(
  client: ClientBase,
  { facilityId, kind, ids }: { facilityId: number; kind: string; ids: readonly string[] },
): Promise<Map<string, Row>> {
  const text = BY_KIND[kind];
  if (text === undefined) throw new RangeError(`no documents of entries ${kind}`);
  const { rows } = await client.query<Row>({ name: `verify.${kind}`, text, values: [facilityId, ids] });
  return new Map(rows.map((row) => [row.id, row]));
}
