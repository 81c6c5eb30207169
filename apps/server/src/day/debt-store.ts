import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { NamedCollector } from '@jazylym/domain/day/protocol';
import type { Remittance } from '@jazylym/domain/day/remittance';
import type { Pool } from 'pg';
import { todayOf } from '../clock.ts';
import type { Source } from './head-store.ts';

/**
 * What collectors owe, who owes nothing left out: what they owed when the latest certified day ended, and what came after it. Nothing of
 * a certified day changes, so years of days cost no more than the few that are not certified.
 */
export const BALANCES = `WITH certified AS MATERIALIZED (
    SELECT p.business_date AS day, p.balances FROM protocol p
    WHERE p.facility_id = $1 AND ($2::date IS NULL OR p.business_date < $2) AND p.balances IS NOT NULL
    ORDER BY p.business_date DESC LIMIT 1),
  later AS MATERIALIZED (
    SELECT coalesce((SELECT day + 1 FROM certified), '-infinity') AS since, coalesce($2::date, 'infinity') AS before)
  SELECT collector_id AS "collectorId", sum(owed)::bigint AS debt
  FROM (
    SELECT b.key::uuid AS collector_id, b.value::bigint AS owed FROM certified CROSS JOIN jsonb_each_text(certified.balances) AS b
    UNION ALL SELECT collector_id, sum_tiyn FROM batch
      WHERE facility_id = $1 AND business_date >= (SELECT since FROM later) AND business_date < (SELECT before FROM later)
    UNION ALL SELECT collector_id, -refund_tiyn FROM reversal
      WHERE facility_id = $1 AND business_date >= (SELECT since FROM later) AND business_date < (SELECT before FROM later)
        AND collector_id IS NOT NULL
    UNION ALL SELECT collector_id, -amount_tiyn FROM remittance
      WHERE facility_id = $1 AND business_date >= (SELECT since FROM later) AND business_date < (SELECT before FROM later)
  ) AS ledger
  GROUP BY collector_id HAVING sum(owed) <> 0`;

/** What each collector of a facility owes, in tiyn, less than nothing where too much was handed in; `before` leaves out that day and later ones. */
export async function balances(
  source: Source,
  facilityId: number,
  { before }: { before: CalendarDate | null },
): Promise<{ collectorId: string; debt: number }[]> {
  const { rows } = await source.query<{ collectorId: string; debt: string }>({
    ...{ name: 'day.balances', text: BALANCES },
    values: [facilityId, before],
  });
  return rows.map(({ collectorId, debt }) => ({ collectorId, debt: Number(debt) }));
}

/** What a day brought a collector, in tiyn: batches accepted, and what was taken back of theirs. */
export type LedgerDay = { collectorId: string; businessDate: CalendarDate; accepted: number; reversed: number };

/** Batches, not abonements: a collector has one or two a day, whatever they hold. */
const LEDGER = `SELECT collector_id AS "collectorId", business_date::text AS "businessDate", sum(accepted)::bigint AS accepted,
    sum(reversed)::bigint AS reversed
  FROM (
    SELECT collector_id, business_date, sum_tiyn AS accepted, 0 AS reversed FROM batch
      WHERE facility_id = $1 AND business_date >= $3::date AND collector_id = ANY ($2::uuid[])
    UNION ALL SELECT collector_id, business_date, 0, refund_tiyn FROM reversal
      WHERE facility_id = $1 AND business_date >= $3::date AND collector_id = ANY ($2::uuid[])
  ) AS ledger
  GROUP BY collector_id, business_date ORDER BY business_date`;

/** What days brought some collectors of a facility from a day on, the oldest first; from the first one on where `since` is null. */
export async function ledger(
  source: Source,
  facilityId: number,
  { collectorIds, since }: { collectorIds: readonly string[]; since: CalendarDate | null },
): Promise<LedgerDay[]> {
  const { rows } = await source.query<Record<'accepted' | 'reversed', string> & LedgerDay>({
    ...{ name: 'day.ledger', text: LEDGER },
    values: [facilityId, collectorIds, since ?? '-infinity'],
  });
  return rows.map((row) => ({ ...row, accepted: Number(row.accepted), reversed: Number(row.reversed) }));
}

/** The collectors of a facility as protocols name them. */
export async function namedCollectors(source: Source, facilityId: number): Promise<NamedCollector[]> {
  const { rows } = await source.query<NamedCollector>({
    name: 'day.collectors',
    text: 'SELECT id, channel, number, name FROM collector WHERE facility_id = $1 ORDER BY number',
    values: [facilityId],
  });
  return rows;
}

type Doing = { userId: string; now: Date };

/** An entry: of a collector's money, or of a former entry to be taken back. */
export type RemittanceEntry = { facilityId: number; id: string } & (
  | { collectorId: string; amount: number; corrects: null; reason: '' }
  | { collectorId: null; amount: null; corrects: string; reason: string }
);

/** Records money handed in, or takes an entry back, with its journal entry, in one transaction. */
export async function receiveRemittance(pool: Source, entry: RemittanceEntry, { userId, now }: Doing) {
  const { facilityId, id, collectorId, amount, corrects, reason } = entry;
  const { rows } = await pool.query<{ outcome: 'received' | 'absent' | 'alreadyCorrected' | 'conflict' }>(
    'SELECT outcome FROM receive_remittance($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [facilityId, id, collectorId, amount, corrects, reason, userId, todayOf(now), now],
  );
  return rows[0]?.outcome ?? 'absent';
}

const REMITTANCES = `SELECT r.id, r.collector_id AS "collectorId", r.amount_tiyn AS amount, r.business_date::text AS "businessDate",
    r.received_at AS "receivedAt", r.corrects, r.reason, coalesce(u.name, '') AS "operatorName",
    EXISTS (SELECT FROM remittance c WHERE c.facility_id = r.facility_id AND c.corrects = r.id) AS "isCorrected"
  FROM remittance r LEFT JOIN "user" u ON u.id = r.operator_id
  WHERE r.facility_id = $1 AND r.business_date = $2 ORDER BY r.received_at DESC, r.id DESC`;

/** What was handed in on a day, the latest first. */
export async function listRemittances(
  pool: Pool,
  { facilityId, businessDate }: { facilityId: number; businessDate: CalendarDate },
): Promise<Remittance[]> {
  const { rows } = await pool.query<Omit<Remittance, 'amount' | 'receivedAt'> & { amount: string; receivedAt: Date }>(
    REMITTANCES,
    [facilityId, businessDate],
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount), receivedAt: row.receivedAt.toISOString() }));
}
