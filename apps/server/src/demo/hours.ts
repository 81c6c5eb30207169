import type { CalendarDate } from '@jazylym/domain/calendar/calendar';

const HOUR = 3_600_000;
/** A working day's first and last hour and midnight by the facilities' time, as UTC. */
const OPENS = '04:00';
const CLOSES = '13:00';
const HOURS_OF_TODAY = 6;

/** When clients come on a day, in milliseconds since 1970: in working hours; on `today`, in the hours up to `now`. */
export function hoursOf(day: CalendarDate, today: CalendarDate, now: Date): { from: number; to: number } {
  if (day !== today) return { from: Date.parse(`${day}T${OPENS}Z`), to: Date.parse(`${day}T${CLOSES}Z`) };
  const to = now.getTime();
  const midnight = Date.parse(`${day}T00:00Z`) - 5 * HOUR;
  return { from: Math.max(midnight, to - HOURS_OF_TODAY * HOUR), to };
}
