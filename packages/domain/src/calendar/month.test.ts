import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, month } from '../testing/trade.ts';
import { Month } from './calendar.ts';
import {
  addMonths,
  dayOf,
  daysInMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthOfYear,
  monthsBetween,
  monthsFrom,
  yearOf,
} from './month.ts';

const anyMonth = fc
  .tuple(fc.integer({ min: 2010, max: 2089 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => month(`${year}-${String(number).padStart(2, '0')}`));

describe('months', () => {
  test.each([
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2027-01', 12, '2028-01'],
    ['2027-11', 0, '2027-11'],
    ['2027-06', -18, '2025-12'],
  ])('%s and %i more is %s', (start, count, end) => {
    expect(addMonths(month(start), count)).toBe(end);
  });

  test('a term from November reaches over the year', () => {
    expect(monthsFrom(month('2026-11'), 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  test('adding is undone by taking away, and keeps the order', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -100, max: 100 }), (start, count) => {
        expect(addMonths(addMonths(start, count), -count)).toBe(start);
        expect(monthsBetween(start, addMonths(start, count))).toBe(count);
        expect(Month.parse(addMonths(start, count)) < addMonths(start, count + 1)).toBe(true);
      }),
    );
  });

  test('the days of a month agree with the platform calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        expect(daysInMonth(year, number)).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate());
      }),
    );
  });

  test.each([
    [1900, 28],
    [2000, 29],
    [2024, 29],
    [2026, 28],
  ])('February %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  test('a month begins on its first day and ends on its last', () => {
    expect(firstDayOf(month('2028-02'))).toBe('2028-02-01');
    expect(lastDayOf(month('2028-02'))).toBe('2028-02-29');
    expect(lastDayOf(month('2026-04'))).toBe('2026-04-30');
  });

  test('a date knows its year and month', () => {
    expect([yearOf(day('2026-04-30')), monthOfYear(day('2026-04-30'))]).toEqual([2026, 4]);
    expect([yearOf(month('2026-11')), monthOfYear(month('2026-11'))]).toEqual([2026, 11]);
  });

  test.each(['2000-12', '2099-01', '2026-00', '2026-13', '2026-1', '2026-01-01', ''])(
    '%j is no month to ask for',
    (text) => {
      expect(Month.safeParse(text).success).toBe(false);
    },
  );

  test('every day of a month lies in it', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 1, max: 28 }), (one, number) => {
        expect(monthOf(dayOf(one, number))).toBe(one);
      }),
    );
  });

  test('a day that a month does not have is a defect', () => {
    expect(() => dayOf(month('2026-02'), 29)).toThrow(RangeError);
    expect(() => dayOf(month('2026-02'), 0)).toThrow(RangeError);
    expect(() => dayOf(month('2026-02'), 1.5)).toThrow(RangeError);
    expect(dayOf(month('2026-02'), 28)).toBe('2026-02-28');
  });

  test('a month outside 2000 … 2099 is a defect', () => {
    expect(addMonths(month('2098-12'), 12)).toBe('2099-12');
    expect(() => addMonths(month('2098-12'), 13)).toThrow(RangeError);
    expect(addMonths(month('2001-01'), -12)).toBe('2000-01');
    expect(() => addMonths(month('2001-01'), -13)).toThrow(RangeError);
  });
});
