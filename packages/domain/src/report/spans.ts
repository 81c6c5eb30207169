import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';

/** The lengths in days by which acceptance is summed up, shortest first; each divides the next. */
export const SPANS = [1, 2, 4, 8, 16, 32, 64] as const;
type SpanDays = (typeof SPANS)[number];

/** The day that spans are counted from: a span begins where its length divides the days since. */
export const SPAN_EPOCH = '2000-01-01' as CalendarDate;

/** So many days, the first named. */
export type Span = { days: SpanDays; first: CalendarDate };

/**
 * The fewest spans that together are the days `from` … `to`, both inclusive, in order; none where `to` is before `from`. A campaign
 * of 70 days is at most 12 of them, a year at most 16, so a sum costs the same however long the period is. Throws RangeError where a
 * day lies beyond the years 2000 … 2099.
 */
export function spansOf(from: CalendarDate, to: CalendarDate): Span[] {
  const spans: Span[] = [];
  const since = daysBetween(SPAN_EPOCH, from);
  const count = daysBetween(from, to) + 1;
  let first = from;
  for (let at = 0; at < count; ) {
    const days = SPANS.findLast((length) => (since + at) % length === 0 && at + length <= count) ?? 1;
    spans.push({ days, first });
    at += days;
    if (at < count) first = addDays(first, days);
  }
  return spans;
}

/** The last day that a period may have. */
export const SPAN_LAST = '2099-12-31' as CalendarDate;
