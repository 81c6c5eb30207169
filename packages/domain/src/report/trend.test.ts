import { expect, test } from 'vitest';
import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import { trendParts, trendSpans } from './trend.ts';

const day = (text: string) => text as CalendarDate;

test('a short period has a part a day, a campaign parts of four days, a year parts of sixteen', () => {
  expect(trendParts(day('2026-11-10'), day('2026-11-12'))).toEqual(
    ['2026-11-10', '2026-11-11', '2026-11-12'].map((one) => ({ from: one, to: one })),
  );
  const longest = (from: string, to: string) =>
    Math.max(...trendParts(day(from), day(to)).map((part) => daysBetween(part.from, part.to) + 1));
  expect(longest('2026-10-10', '2026-12-20')).toBe(4);
  expect(longest('2026-01-01', '2026-12-31')).toBe(16);
});

test('the parts are the whole period, one after another, and never many', () => {
  for (let length = 0; length < 500; length += 7) {
    const [from, to] = [day('2026-10-09'), addDays(day('2026-10-09'), length)];
    const parts = trendParts(from, to);
    expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([from, to]);
    for (const [place, part] of parts.slice(1).entries()) expect(part.from).toBe(addDays(parts[place]?.to ?? from, 1));
    expect(parts.length).toBeLessThanOrEqual(26);
  }
});

test('there is no part of a period that ends before it begins, and of decades only the last years', () => {
  expect(trendParts(day('2026-11-10'), day('2026-11-09'))).toEqual([]);
  expect(trendParts(day('2000-01-01'), day('2099-12-31'))).toHaveLength(26);
});

test('whole parts are one row of the rollup each, and every row belongs to its part', () => {
  const parts = trendParts(day('2026-10-10'), day('2026-12-20'));
  const { spans, partAt } = trendSpans(parts);
  expect(spans.length).toBeLessThanOrEqual(parts.length + 6);
  for (const { first } of spans) {
    const part = parts[partAt.get(first) ?? -1];
    expect(part && part.from <= first && first <= part.to).toBe(true);
  }
});
