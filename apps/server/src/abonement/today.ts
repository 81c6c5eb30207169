import type { PaymentMethod } from '@jazylym/domain/abonement/abonement';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import type { Names } from '@jazylym/domain/organisation/organisation';
import type { Context } from '../context.ts';

/** A line of the day's list. */
export type TodayLine = {
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

export function today(_ctx: Context, _facilityId: number): Promise<Today> {
  throw new Error('not yet');
}
