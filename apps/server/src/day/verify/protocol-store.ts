import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ClientBase } from 'pg';
import type { StoredSeal } from '../verify-seal.ts';

/** A certified protocol with everything that lies beside its content; sums in tiyn. `count` is the day's count as it is kept. */
export type StoredCertification = StoredSeal & {
  numberYear: number;
  numberSequence: number;
  abonements: number;
  total: number;
  left: number;
  cashDifference: number;
  cardsDifference: number;
  cardsWrong: number;
  reason: string;
  operatorId: string;
  headId: string | null;
  balances: Record<string, number> | null;
  count: unknown;
  cashCountedAt: Date | null;
};

const CERTIFICATION = `SELECT p.facility_id AS "facilityId", p.business_date::text AS "businessDate", p.certified_at AS "certifiedAt",
    p.content AS text, p.digest, p.journal_sequence::float8 AS "journalSequence", p.journal_hash AS "journalHash",
    p.previous_seal AS "previousSeal", p.key_id AS "keyId", p.seal, p.number_year AS "numberYear",
    p.number_sequence AS "numberSequence", p.abonements, p.total_tiyn::float8 AS total, p.left_tiyn::float8 AS left,
    p.cash_difference::float8 AS "cashDifference", p.cards_difference AS "cardsDifference", p.cards_wrong AS "cardsWrong", p.reason,
    p.operator_id AS "operatorId", p.head_id AS "headId", p.balances, c.content AS count, c.cash_counted_at AS "cashCountedAt"
  FROM protocol p LEFT JOIN day_count c ON c.facility_id = p.facility_id AND c.business_date = p.business_date
  WHERE p.facility_id = $1 AND p.business_date = $2`;

/** The protocol of a certified day; null where there is none. */
export async function certificationOf(
  client: ClientBase,
  { facilityId, businessDate }: { facilityId: number; businessDate: CalendarDate },
): Promise<StoredCertification | null> {
  const { rows } = await client.query<StoredCertification>({
    name: 'verify.certification',
    text: CERTIFICATION,
    values: [facilityId, businessDate],
  });
  return rows[0] ?? null;
}

/**
 * Cash of later days' documents up to an instant, of those that were journaled before the certification: one that had waited for its turn
 * with an older clock came after it. A day that accepts is at most one later than today.
 */
const LATER_CASH = `SELECT coalesce(sum(m.amount), 0)::float8 AS since FROM (
    SELECT a.id, a.total_tiyn AS amount, 'abonement.accepted' AS kind FROM abonement a
    WHERE a.facility_id = $1 AND a.business_date > $2 AND a.business_date <= $3::timestamptz::date + 2 AND a.payment_method = 'cash'
      AND a.collector_id IS NULL AND a.accepted_at <= $3
    UNION ALL
    SELECT r.id, -r.refund_tiyn, 'abonement.reversed' FROM reversal r
    WHERE r.facility_id = $1 AND r.business_date > $2 AND r.business_date <= $3::timestamptz::date + 2 AND r.method = 'cash'
      AND r.collector_id IS NULL AND r.reversed_at <= $3
    UNION ALL
    SELECT m.id, m.amount_tiyn, 'remittance.received' FROM remittance m
    WHERE m.facility_id = $1 AND m.business_date > $2 AND m.business_date <= $3::timestamptz::date + 2 AND m.received_at <= $3) AS m
  WHERE m.id IN (SELECT j.document_id FROM journal j
    WHERE j.facility_id = $1 AND j.sequence < $4 AND j.business_date > $2 AND j.kind = m.kind)`;

/** What later days had brought into the drawer when it was counted, in tiyn, as it was known at the certification. */
export async function cashSince(
  client: ClientBase,
  { facilityId, businessDate, cashCountedAt, journalSequence }: StoredCertification,
): Promise<number> {
  const { rows } = await client.query<{ since: number }>({
    name: 'verify.since',
    text: LATER_CASH,
    values: [facilityId, businessDate, cashCountedAt, journalSequence],
  });
  return rows[0]?.since ?? 0;
}
