import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../testing/trade.ts';
import { CalendarDate } from './calendar.ts';
import { addDays, daysBetween } from './date.ts';

const DAY = 86_400_000;

/** A date by the platform's calendar, which the rules do not use. */
const platformDay = (number: number): CalendarDate =>
  CalendarDate.parse(new Date(Date.UTC(2000, 0, 1) + number * DAY).toISOString().slice(0, 10));

const dayNumber = fc.integer({ min: 800, max: 35_700 });

describe('dates', () => {
  test('the campaign of 10 October – 20 December ends 71 days after it opens', () => {
    expect(daysBetween(day('2026-10-10'), day('2026-12-20'))).toBe(71);
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-01-31', 365, '2027-01-31'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  test('counting and adding agree with the platform calendar', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -400, max: 400 }), (number, count) => {
        expect(addDays(platformDay(number), count)).toBe(platformDay(number + count));
        expect(daysBetween(platformDay(number), platformDay(number + count))).toBe(count);
      }),
    );
  });

  test.each(['2026-02-29', '2026-13-01', '2000-12-31', '2099-01-01', '0000-01-01', '2026-1-1'])(
    '%s is none',
    (text) => {
      expect(CalendarDate.safeParse(text).success).toBe(false);
    },
  );
});
