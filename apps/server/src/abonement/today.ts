import type { PaymentMethod } from '@jazylym/domain/abonement/abonement';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { dayOf, openDay } from './store.ts';

/** A line of the day's list. */
type TodayLine = {
  id: string;
  number: string;
  title: Names;
  name: string;
  sets: number;
  months: number;
  startMonth: Month;
  total: Tiyn;
  method: PaymentMethod;
  acceptedAt: string;
};

/** A facility's open operational day so far; money in tiyn, by account whether or not it is paid; the 50 latest, newest first. */
export type Today = { businessDate: CalendarDate; count: number; cash: Tiyn; account: Tiyn; latest: TodayLine[] };

/** The day so far, as a facility's list shows it. */
export async function today(ctx: Pick<Services, 'db' | 'clock'>, facilityId: number): Promise<Today> {
  const businessDate = await openDay(ctx.db.pool, facilityId, todayOf(ctx.clock()));
  return await dayOf(ctx.db.pool, facilityId, businessDate);
}
