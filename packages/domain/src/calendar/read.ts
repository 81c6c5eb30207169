import { CalendarDate } from './calendar.ts';
import { monthOfYear, yearOf } from './month.ts';

/**
 * Reads a past or present date as a person writes it from a bank statement: `10.11.2026`, `10.11.26`, `10.11`, `10112026`, with any
 * of `.` `/` `-` or a space between, or `2026-11-10`. Without a year it is the last such day up to `today`. Null for anything else.
 */
export function readDate(text: string, today: CalendarDate): CalendarDate | null {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (whole) return dateOf(whole[1], whole[2], whole[3]);
  const parts =
    /^(\d{1,2})[./\-\s](\d{1,2})(?:[./\-\s](\d{4}|\d{2}))?\.?$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text.trim());
  if (parts === null) return null;
  const [, day, month, year] = parts;
  if (year !== undefined) return dateOf(year.length === 2 ? `20${year}` : year, month, day);
  const isLater =
    Number(month) > monthOfYear(today) ||
    (Number(month) === monthOfYear(today) && Number(day) > Number(today.slice(8)));
  return dateOf(String(yearOf(today) - (isLater ? 1 : 0)), month, day);
}

function dateOf(year = '', month = '', day = ''): CalendarDate | null {
  const read = CalendarDate.safeParse([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
  return read.success ? read.data : null;
}
