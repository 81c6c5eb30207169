import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Pool } from 'pg';
import { LISTED, type ListedAbonement, type ListedRow, listedOf } from './listed-row.ts';
import type { Today } from './today.ts';
import { type Work, workOf } from './work.ts';

const OPEN_DAY = 'SELECT greatest($2::date, (SELECT open_day FROM facility_head WHERE facility_id = $1))::text AS day';

/** The operational day that an acceptance would belong to now: today, or a later one that is open already. */
export async function openDay(pool: Pool, facilityId: number, today: CalendarDate): Promise<CalendarDate> {
  const { rows } = await pool.query<{ day: CalendarDate }>(OPEN_DAY, [facilityId, today]);
  return rows[0]?.day ?? today;
}

/** What was reversed within its day counts for nothing; a correction is of a later day and leaves this one as it was signed. */
const DAY_TOTALS = `SELECT count(*)::integer AS count, coalesce(sum(total_tiyn) FILTER (WHERE payment_method = 'cash' AND collector_id IS NULL), 0) AS cash,
    coalesce(sum(total_tiyn) FILTER (WHERE payment_method = 'cash' AND collector_id IS NOT NULL), 0) AS cards,
    coalesce(sum(total_tiyn) FILTER (WHERE payment_method = 'account'), 0) AS account
  FROM abonement a WHERE facility_id = $1 AND business_date = $2
    AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id AND r.business_date = a.business_date)`;

const DAY_LATEST = `${LISTED}
  WHERE a.facility_id = $1 AND a.business_date = $2
  ORDER BY a.number_year DESC, a.number_series, a.number_sequence DESC LIMIT 50`;

/** A facility's operational day so far. */
export async function dayOf(
  pool: Pool,
  facilityId: number,
  businessDate: CalendarDate,
): Promise<Omit<Today, 'left' | 'awaited'>> {
  const totals = await pool.query<{ count: number; cash: string; cards: string; account: string }>(DAY_TOTALS, [
    facilityId,
    businessDate,
  ]);
  const latest = await pool.query<ListedRow>(DAY_LATEST, [facilityId, businessDate]);
  const { count, cash, cards, account } = totals.rows[0] ?? { count: 0, cash: 0, cards: 0, account: 0 };
  return {
    businessDate,
    count,
    cash: tiyn(Number(cash)),
    cards: tiyn(Number(cards)),
    account: tiyn(Number(account)),
    latest: latest.rows.map(listedOf),
  };
}

/** Of the facility's own counter: what a collector brought is handed over elsewhere. */
const IS_LEFT = `a.facility_id = $1 AND a.business_date >= $2 AND a.channel = 'facility' AND a.collector_id IS NULL
    AND NOT EXISTS (SELECT FROM abonement_step t
      WHERE t.facility_id = a.facility_id AND t.abonement_id = a.id AND t.step = 'handedOver')
    AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)`;

const MOST_LEFT = 200;

const LEFT = `${LISTED} WHERE ${IS_LEFT}
  ORDER BY a.business_date, a.number_year, a.number_series, a.number_sequence LIMIT ${MOST_LEFT}`;

/** What was registered since a day, inclusive, and is not handed over yet, the oldest first; at most 200 are listed. */
export async function leftAtCounter(
  pool: Pool,
  facilityId: number,
  since: CalendarDate,
): Promise<Work<ListedAbonement>> {
  const { rows } = await pool.query<ListedRow>(LEFT, [facilityId, since]);
  return await workOf(rows.map(listedOf), MOST_LEFT, () => countLeft(pool, facilityId, since));
}

/** How much that is. */
export async function countLeft(pool: Pool, facilityId: number, since: CalendarDate): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM abonement a WHERE ${IS_LEFT}`,
    [facilityId, since],
  );
  return rows[0]?.count ?? 0;
}
