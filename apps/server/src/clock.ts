import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { todayIn } from '@jazylym/domain/calendar/today';

/** Where the time comes from: an argument everywhere, so that a test can stand on the last day of a deadline. */
export type Clock = () => Date;

/** All facilities keep one time: Kazakhstan has had a single zone since March 2024. */
const TIME_ZONE = 'Asia/Almaty';

const QUARTER_HOUR = 15 * 60_000;
let known: { quarter: number; date: CalendarDate } | undefined;

/**
 * Today in the facilities' time zone. Kept for a quarter of an hour, in which no zone on earth changes its date: asking the
 * time zone tables costs more than pricing an abonement.
 */
export function todayOf(instant: Date): CalendarDate {
  const quarter = Math.floor(instant.getTime() / QUARTER_HOUR);
  if (known?.quarter !== quarter) known = { quarter, date: todayIn(instant, TIME_ZONE) };
  return known.date;
}

const hours = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: TIME_ZONE });

/** The hour that the facilities' clocks show, 0 to 23. */
export const hourOf = (instant: Date): number => Number(hours.format(instant));
