import type { Channel } from '@jazylym/domain/abonement/abonement';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState } from '@jazylym/domain/day/day';
import type { Pool } from 'pg';
import { BALANCES } from './debt-store.ts';
import type { OfDay } from './facts.ts';

/** A facility may close its day hours before midnight: what would accept then is tomorrow, of which nobody asks yet. */
const SHOWN = `SELECT d.business_date::text AS "businessDate", d.state
  FROM (SELECT greatest($2::date, (SELECT open_day FROM facility_head WHERE facility_id = $1)) AS day) AS open
    JOIN operational_day d ON d.facility_id = $1 AND d.business_date IN (open.day, $2::date)
  ORDER BY d.business_date DESC LIMIT 1`;

/** The day that accepts, once it holds a document; before that today's, as it stands; an empty one of today where there is neither. */
export async function shownDay(
  pool: Pool,
  facilityId: number,
  today: CalendarDate,
): Promise<{ businessDate: CalendarDate; state: DayState }> {
  const { rows } = await pool.query<{ businessDate: CalendarDate; state: DayState }>(SHOWN, [facilityId, today]);
  return rows[0] ?? { businessDate: today, state: 'open' };
}

/** Abonements of a day that stand, by everything that the head's page tells them apart by; the sum in tiyn. */
export type LiveGroup = {
  channel: Channel;
  settled: 'cash' | 'paid' | 'awaiting';
  /** Whether a collector has the money until it is handed in. */
  isCollected: boolean;
  /** The hour in which they were accepted: its beginning. */
  hour: Date;
  operatorId: string;
  abonements: number;
  total: number;
  lastAt: Date;
};

/** One pass over one day's rows, found by the facility's and the day's key: what other days hold costs nothing. */
const GROUPS = `SELECT a.channel, CASE WHEN a.payment_method = 'cash' THEN 'cash'
      WHEN EXISTS (SELECT FROM payment y WHERE y.facility_id = a.facility_id AND y.acceptance_id = a.acceptance_id) THEN 'paid'
      ELSE 'awaiting' END AS settled,
    a.collector_id IS NOT NULL AS "isCollected",
    date_trunc('hour', a.accepted_at) AS hour, a.operator_id AS "operatorId",
    count(*)::integer AS abonements, sum(a.total_tiyn) AS total, max(a.accepted_at) AS "lastAt"
  FROM abonement a
  WHERE a.facility_id = $1 AND a.business_date = $2
    AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)
  GROUP BY 1, 2, 3, 4, 5`;

/** What stands of a day so far, in groups. */
export async function liveGroups(pool: Pool, { facilityId, businessDate }: OfDay): Promise<LiveGroup[]> {
  const { rows } = await pool.query<Omit<LiveGroup, 'total'> & { total: string }>(GROUPS, [facilityId, businessDate]);
  return rows.map((row) => ({ ...row, total: Number(row.total) }));
}

/**
 * What was reversed of a certified day is of this one. What was reversed of a day that waits, or waited when this one began, is of that
 * day, and still its money left the drawer of this one. No day waits for two months.
 */
const DRAWER = `SELECT
    (SELECT coalesce(sum(m.amount_tiyn), 0) FROM remittance m WHERE m.facility_id = $1 AND m.business_date = $2) AS remitted,
    (SELECT coalesce(sum(r.refund_tiyn), 0) FROM reversal r
      WHERE r.facility_id = $1 AND r.business_date BETWEEN $2::date - 60 AND $2 AND r.method = 'cash' AND r.collector_id IS NULL
        AND CASE WHEN r.business_date = $2 THEN r.abonement_date <> r.business_date
          ELSE r.reversed_at >= (SELECT d.opened_at FROM operational_day d WHERE d.facility_id = $1 AND d.business_date = $2) END
    ) AS corrected`;

/** What else moved the drawer on a day: handed in by collectors, given back for what former days hold; in tiyn. */
export async function drawerMoves(
  pool: Pool,
  { facilityId, businessDate }: OfDay,
): Promise<{ remitted: number; corrected: number }> {
  const { rows } = await pool.query<{ remitted: string; corrected: string }>(DRAWER, [facilityId, businessDate]);
  const { remitted = 0, corrected = 0 } = rows[0] ?? {};
  return { remitted: Number(remitted), corrected: Number(corrected) };
}

/** Who may accept in a facility today: its clerks whose accounts are not disabled. */
export async function clerksOf(pool: Pool, facilityId: number): Promise<{ userId: string; name: string }[]> {
  const { rows } = await pool.query<{ userId: string; name: string }>(
    `SELECT id AS "userId", name FROM "user"
     WHERE facility_id = $1 AND role IN ('operator', 'headOfFacility') AND NOT banned ORDER BY name, id`,
    [facilityId],
  );
  return rows;
}

/** The names of people who have worked here and may not any more. */
export async function namesOf(pool: Pool, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM "user" WHERE id = ANY($1::text[])',
    [userIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const WORK = `SELECT (SELECT count(*)::integer FROM batch_draft d WHERE d.facility_id = $1) AS drafts,
    (SELECT count(*)::integer FROM (${BALANCES}) AS owing WHERE debt > 0) AS debts`;

/** How many batches are begun, and how many collectors owe money. */
export async function countWork(pool: Pool, facilityId: number): Promise<{ drafts: number; debts: number }> {
  const { rows } = await pool.query<{ drafts: number; debts: number }>(WORK, [facilityId, null]);
  return rows[0] ?? { drafts: 0, debts: 0 };
}
