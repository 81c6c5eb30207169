import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import { SPAN_EPOCH, SPANS, type Span, spansOf } from './spans.ts';
import type { Days } from './titles.ts';

/** The most parts that a small line has: a campaign of 70 days is parts of four days. */
const MOST_PARTS = 26;

/**
 * Cuts a period into the parts of a small line, in order: as long as spans are, and beginning where they begin, so that each but the first and the last
 * is a single row of the rollup. None where `to` is before `from`; of a period of many years its last parts. Throws RangeError as `spansOf`.
 */
export function trendParts(from: CalendarDate, to: CalendarDate): Days[] {
  const count = daysBetween(from, to) + 1;
  const length = SPANS.find((days) => days * (MOST_PARTS - 1) >= count) ?? 64;
  const since = daysBetween(SPAN_EPOCH, from);
  const parts: Days[] = [];
  for (let at = 0; at < count; ) {
    const next = Math.min(count, at + length - ((since + at) % length));
    parts.push({ from: addDays(from, at), to: addDays(from, next - 1) });
    at = next;
  }
  return parts.slice(-MOST_PARTS);
}

/** The spans of all parts, and which part each belongs to, by its first day. */
export function trendSpans(parts: readonly Days[]): { spans: Span[]; partAt: ReadonlyMap<CalendarDate, number> } {
  const placed = parts.flatMap(({ from, to }, part) => spansOf(from, to).map((span) => ({ span, part })));
  return {
    spans: placed.map(({ span }) => span),
    partAt: new Map(placed.map(({ span, part }) => [span.first, part])),
  };
}
