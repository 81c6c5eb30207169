import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState, OperationalDay, TurnDay } from '@jazylym/domain/day/day';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Pool } from 'pg';
import { todayOf } from '../clock.ts';
import type { CertifiedDay } from './day.ts';
import type { Source } from './head-store.ts';

type DayRow = { businessDate: CalendarDate; state: DayState; openedAt: Date; closedAt: Date | null; accepts: boolean };

const UNCERTIFIED = `SELECT d.business_date::text AS "businessDate", d.state, d.opened_at AS "openedAt", d.closed_at AS "closedAt",
    d.business_date = greatest(h.open_day, $2::date) AS accepts
  FROM operational_day d JOIN facility_head h ON h.facility_id = d.facility_id
  WHERE d.facility_id = $1 AND d.state <> 'certified' ORDER BY d.business_date`;

/** A facility's days that are not certified, the oldest first. The day that accepts is among them once it holds a document. */
export async function uncertifiedDays(
  pool: Source,
  facilityId: number,
  today: CalendarDate,
): Promise<OperationalDay[]> {
  const { rows } = await pool.query<DayRow>(UNCERTIFIED, [facilityId, today]);
  return rows.map((row) => ({
    ...row,
    facilityId,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}

/** How a day stands; null where the facility has none of that date. */
export async function stateOf(pool: Source, facilityId: number, businessDate: CalendarDate): Promise<DayState | null> {
  const { rows } = await pool.query<{ state: DayState }>(
    'SELECT state FROM operational_day WHERE facility_id = $1 AND business_date = $2',
    [facilityId, businessDate],
  );
  return rows[0]?.state ?? null;
}

type Doing = { userId: string; now: Date };

/** Closes a day for the count, in one transaction under the facility's head. */
export async function closeDay(pool: Source, { facilityId, businessDate }: TurnDay, { userId, now }: Doing) {
  const { rows } = await pool.query<{ outcome: 'closed' | 'absent' | 'certified' | 'notToday' }>(
    'SELECT outcome FROM close_day($1, $2, $3, $4, $5)',
    [facilityId, businessDate, userId, todayOf(now), now],
  );
  return rows[0]?.outcome ?? 'absent';
}

/** Takes a day that is being counted back to the counter. */
export async function takeBackDay(pool: Pool, { facilityId, businessDate }: TurnDay, { userId, now }: Doing) {
  const { rows } = await pool.query<{ outcome: 'takenBack' | 'absent' | 'certified' | 'nextDayBegun' }>(
    'SELECT outcome FROM take_back_day($1, $2, $3, $4, $5)',
    [facilityId, businessDate, userId, todayOf(now), now],
  );
  return rows[0]?.outcome ?? 'absent';
}

const HISTORY = `SELECT p.business_date::text AS "businessDate", f.code, p.number_year AS "numberYear",
    p.number_sequence AS "numberSequence", p.certified_at AS "certifiedAt", coalesce(o.name, '') AS "operatorName",
    h.name AS "headName", p.abonements, p.total_tiyn AS total, p.cash_difference AS "cashDifference",
    p.cards_difference AS "cardsDifference", p.cards_wrong AS "cardsWrong", p.reason
  FROM protocol p JOIN facility f ON f.id = p.facility_id
    LEFT JOIN "user" o ON o.id = p.operator_id LEFT JOIN "user" h ON h.id = p.head_id
  WHERE p.facility_id = $1 AND ($2::date IS NULL OR p.business_date < $2)
  ORDER BY p.business_date DESC LIMIT $3`;

type HistoryRow = Omit<CertifiedDay, 'number' | 'certifiedAt' | 'total' | 'cashDifference'> & {
  code: string;
  numberYear: number;
  numberSequence: number;
  certifiedAt: Date;
  total: string;
  cashDifference: string;
};

/** Certified days before a date, the latest first. */
export async function certifiedDays(
  pool: Pool,
  asked: { facilityId: number; before: CalendarDate | null; limit: number },
  numberOf: (row: { code: string; numberYear: number; numberSequence: number }) => string,
): Promise<CertifiedDay[]> {
  const { rows } = await pool.query<HistoryRow>(HISTORY, [asked.facilityId, asked.before, asked.limit]);
  return rows.map(({ code, numberYear, numberSequence, ...row }) => ({
    ...row,
    number: numberOf({ code, numberYear, numberSequence }),
    certifiedAt: row.certifiedAt.toISOString(),
    total: tiyn(Number(row.total)),
    cashDifference: Number(row.cashDifference),
  }));
}
