import type { CalendarDate, Month } from './calendar.ts';

/** The number of days in a month of the Gregorian calendar; `month` is 1 … 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The year of a month or a date. */
export const yearOf = (when: Month | CalendarDate): number => Number(when.slice(0, 4));

/** Which month of its year, 1 … 12. */
export const monthOfYear = (when: Month | CalendarDate): number => Number(when.slice(5, 7));

/** The month that a date lies in. */
export const monthOf = (date: CalendarDate): Month => date.slice(0, 7) as Month;

/** The month `count` months later, or earlier where `count` is negative. Throws RangeError beyond the years 2000 … 2099. */
export function addMonths(month: Month, count: number): Month {
  const months = yearOf(month) * 12 + monthOfYear(month) - 1 + count;
  const year = Math.floor(months / 12);
  if (year < 2000 || year > 2099) throw new RangeError(`${month} and ${count} months is beyond the calendar`);
  return `${year}-${twoDigits(months - year * 12 + 1)}` as Month;
}

/** How many months `to` is after `from`; negative where it is before. */
export const monthsBetween = (from: Month, to: Month): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOfYear(to) - monthOfYear(from);

/** `count` months in a row, beginning with `start`. */
export const monthsFrom = (start: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, place) => addMonths(start, place));

/** The first day of a month. */
export const firstDayOf = (month: Month): CalendarDate => dayOf(month, 1);

/** The last day of a month. */
export const lastDayOf = (month: Month): CalendarDate => dayOf(month, daysInMonth(yearOf(month), monthOfYear(month)));

/** A day of a month, 1 … 31. Throws RangeError when the month has no such day. */
export function dayOf(month: Month, day: number): CalendarDate {
  const days = daysInMonth(yearOf(month), monthOfYear(month));
  if (!Number.isInteger(day) || day < 1 || day > days) throw new RangeError(`${month} has no day ${day}`);
  return `${month}-${twoDigits(day)}` as CalendarDate;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
