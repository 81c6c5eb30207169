import { CalendarDate } from './calendar.ts';

/** The calendars of time zones: to make one costs a hundred times what it takes to ask it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  calendars.set(timeZone, calendar);
  return calendar;
}

/**
 * The calendar date of an instant in a time zone (IANA name, as `Asia/Almaty`): an operational day is the facility's own,
 * wherever the server runs. The instant comes from the caller's clock. Throws RangeError for an unknown zone.
 */
export function todayIn(instant: Date, timeZone: string): CalendarDate {
  const parts = calendarOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return CalendarDate.parse(`${part('year')}-${part('month')}-${part('day')}`);
}
