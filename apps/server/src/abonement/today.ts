import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { countAwaited } from './afterwards-store.ts';
import type { ListedAbonement } from './listed-row.ts';
import { countLeft, dayOf, leftAtCounter, openDay } from './today-store.ts';
import type { Work } from './work.ts';

/**
 * A facility's open operational day so far; money in tiyn, by account whether or not it is paid; the 50 latest, newest first. And
 * how much work is left, of whichever day: abonements to hand over, invoices that await payment.
 */
export type Today = {
  businessDate: CalendarDate;
  count: number;
  /** Taken at the counter: what is in the drawer of it. */
  cash: Tiyn;
  /** Of collectors' cards: in the drawer only once it is handed in. */
  cards: Tiyn;
  account: Tiyn;
  latest: ListedAbonement[];
  left: number;
  awaited: number;
};

type Asking = Pick<Services, 'db' | 'clock'>;

/** How many days back the counter asks what was never handed over: older papers are looked up by their number. */
const LEFT_DAYS = 30;

/** The day so far, as a facility's list shows it, and the work that is left. */
export async function today(ctx: Asking, facilityId: number): Promise<Today> {
  const { pool } = ctx.db;
  const businessDate = await openDay(pool, facilityId, todayOf(ctx.clock()));
  const day = await dayOf(pool, facilityId, businessDate);
  const left = await countLeft(pool, facilityId, leftSince(ctx));
  return { ...day, left, awaited: await countAwaited(pool, facilityId) };
}

const leftSince = (ctx: Asking): CalendarDate => addDays(todayOf(ctx.clock()), -LEFT_DAYS);

/** What is registered but not handed over, of the last 30 days, the oldest first. */
export const notHandedOver = (ctx: Asking, facilityId: number): Promise<Work<ListedAbonement>> =>
  leftAtCounter(ctx.db.pool, facilityId, leftSince(ctx));
