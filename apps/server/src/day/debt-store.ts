import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { NamedCollector } from '@jazylym/domain/day/protocol';
import type { Remittance } from '@jazylym/domain/day/remittance';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';

type Source = Pool | ClientBase;

/** What a day brought a collector, in tiyn: batches accepted, what was taken back of theirs, money handed in. */
export type LedgerDay = {
  collectorId: string;
  businessDate: CalendarDate;
  accepted: number;
  reversed: number;
  remitted: number;
};

/** Batches, not abonements: a collector has one or two a day, whatever they hold. */
const LEDGER = `SELECT collector_id AS "collectorId", business_date::text AS "businessDate", sum(accepted)::bigint AS accepted,
    sum(reversed)::bigint AS reversed, sum(remitted)::bigint AS remitted
  FROM (
    SELECT collector_id, business_date, sum_tiyn AS accepted, 0 AS reversed, 0 AS remitted FROM batch WHERE facility_id = $1
    UNION ALL SELECT collector_id, business_date, 0, refund_tiyn, 0 FROM reversal
      WHERE facility_id = $1 AND collector_id IS NOT NULL
    UNION ALL SELECT collector_id, business_date, 0, 0, amount_tiyn FROM remittance WHERE facility_id = $1
  ) AS ledger
  WHERE $2::date IS NULL OR business_date < $2
  GROUP BY collector_id, business_date ORDER BY business_date`;

/** A facility's ledger of its collectors by day, the oldest first; `before` leaves out that day and later ones. */
export async function ledger(
  source: Source,
  facilityId: number,
  { before }: { before: CalendarDate | null },
): Promise<LedgerDay[]> {
  const { rows } = await source.query<Record<'accepted' | 'reversed' | 'remitted', string> & LedgerDay>({
    ...{ name: 'day.ledger', text: LEDGER },
    values: [facilityId, before],
  });
  return rows.map((row) => ({
    ...row,
    accepted: Number(row.accepted),
    reversed: Number(row.reversed),
    remitted: Number(row.remitted),
  }));
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
