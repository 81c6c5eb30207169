import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import { SPAN_EPOCH, spansOf } from './spans.ts';

const anyDay = fc.integer({ min: 0, max: 35_000 }).map((n) => addDays(SPAN_EPOCH, n));

test('spans are exactly the days of the period, each once, each span where its length divides the days since the first of 2000', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1_000 }), (from, length) => {
      const spans = spansOf(from, addDays(from, length));
      let next = from;
      for (const { days, first } of spans) {
        expect(first).toBe(next);
        expect(Math.abs(daysBetween(SPAN_EPOCH, first) % days)).toBe(0);
        next = addDays(first, days);
      }
      expect(next).toBe(addDays(from, length + 1));
    }),
  );
});

test('a campaign of 70 days is at most 12 spans, a year at most 16', () => {
  for (let shift = 0; shift < 64; shift++) {
    const from = addDays(SPAN_EPOCH, 9_000 + shift);
    expect(spansOf(from, addDays(from, 69)).length).toBeLessThanOrEqual(12);
    expect(spansOf(from, addDays(from, 365)).length).toBeLessThanOrEqual(16);
  }
});

test('a period that ends before it begins has no span', () => {
  const [from, to] = [CalendarDate.parse('2026-11-02'), CalendarDate.parse('2026-11-01')];
  expect(spansOf(from, to)).toEqual([]);
});
