import type { CalendarDate } from './calendar.ts';
import { addMonths, dayOf, daysInMonth, monthOf, monthOfYear, yearOf } from './month.ts';

const dayOfMonth = (date: CalendarDate): number => Number(date.slice(8, 10));

/** Days from a day that does not matter. Every fourth year of 2000 … 2099 is a leap year. */
function dayNumber(date: CalendarDate): number {
  let days = yearOf(date) * 365 + Math.ceil(yearOf(date) / 4) + dayOfMonth(date);
  for (let month = 1; month < monthOfYear(date); month++) days += daysInMonth(yearOf(date), month);
  return days;
}

/** How many days later `to` is than `from`: 0 for the same day, negative when it is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** The date `count` days later, or earlier where `count` is negative. Throws RangeError beyond the years 2000 … 2099. */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  let month = monthOf(date);
  let day = dayOfMonth(date) + count;
  while (day < 1) {
    month = addMonths(month, -1);
    day += daysInMonth(yearOf(month), monthOfYear(month));
  }
  for (let days = daysInMonth(yearOf(month), monthOfYear(month)); day > days; ) {
    day -= days;
    month = addMonths(month, 1);
    days = daysInMonth(yearOf(month), monthOfYear(month));
  }
  return dayOf(month, day);
}
