import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import type { ListedAbonement } from './listed-row.ts';
import { dayOf, leftAtCounter, openDay } from './today-store.ts';

/** A facility's open operational day so far; money in tiyn, by account whether or not it is paid; the 50 latest, newest first. */
export type Today = { businessDate: CalendarDate; count: number; cash: Tiyn; account: Tiyn; latest: ListedAbonement[] };

type Asking = Pick<Services, 'db' | 'clock'>;

/** How many days back the counter asks what was never handed over: older papers are looked up by their number. */
const LEFT_DAYS = 30;

/** The day so far, as a facility's list shows it. */
export async function today(ctx: Asking, facilityId: number): Promise<Today> {
  const businessDate = await openDay(ctx.db.pool, facilityId, todayOf(ctx.clock()));
  return await dayOf(ctx.db.pool, facilityId, businessDate);
}

/** What is registered but not handed over, of the last 30 days, the oldest first. */
export const notHandedOver = (ctx: Asking, facilityId: number): Promise<ListedAbonement[]> =>
  leftAtCounter(ctx.db.pool, facilityId, addDays(todayOf(ctx.clock()), -LEFT_DAYS));
