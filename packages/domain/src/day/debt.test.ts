import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { tiyn } from '../money/tiyn.ts';
import { day } from '../testing/trade.ts';
import { type CollectorDay, debtByDay, debtOf } from './debt.ts';

const brought = (date: string, accepted: number, reversed = 0): CollectorDay => ({
  businessDate: day(date),
  accepted,
  reversed,
});

const three = [brought('2026-11-02', 1000), brought('2026-11-03', 2000), brought('2026-11-04', 500)];
const owed = (days: readonly CollectorDay[], remitted: number) =>
  debtByDay(days, tiyn(remitted)).map((one) => [one.businessDate.slice(8), one.owed]);

describe('what a collector owes', () => {
  test('is everything, day by day, before anything is handed in', () => {
    expect(owed(three, 0)).toEqual([
      ['02', 1000],
      ['03', 2000],
      ['04', 500],
    ]);
    expect(debtOf(three, tiyn(0))).toBe(3500);
  });

  test('money handed in covers the oldest day first', () => {
    expect(owed(three, 400)).toEqual([
      ['02', 600],
      ['03', 2000],
      ['04', 500],
    ]);
    expect(owed(three, 1000)).toEqual([
      ['03', 2000],
      ['04', 500],
    ]);
    expect(owed(three, 3400)).toEqual([['04', 100]]);
  });

  test('is nothing once all of it is handed in', () => {
    expect(owed(three, 3500)).toEqual([]);
    expect(debtOf(three, tiyn(3500))).toBe(0);
  });

  test('who handed in too much owes nothing of any day, and has that much to their credit', () => {
    expect(owed(three, 3600)).toEqual([]);
    expect(debtOf(three, tiyn(3600))).toBe(-100);
  });

  test('the days are told oldest first, in whatever order they come', () => {
    expect(owed(three.toReversed(), 400).map(([date]) => date)).toEqual(['02', '03', '04']);
  });

  test('what was reversed is not owed, and the day tells both', () => {
    expect(debtByDay([brought('2026-11-02', 1000, 300)], tiyn(0))).toEqual([
      { businessDate: '2026-11-02', accepted: 1000, reversed: 300, owed: 700 },
    ]);
  });

  test('a day all of which was reversed is left out', () => {
    expect(owed([brought('2026-11-02', 1000, 1000), brought('2026-11-03', 1)], 0)).toEqual([['03', 1]]);
  });

  test('a correction on a later day lightens the oldest day, as money would', () => {
    expect(owed([...three, brought('2026-11-05', 0, 1200)], 0)).toEqual([
      ['03', 1800],
      ['04', 500],
    ]);
  });

  test('a day that gave back more than it took is not owed, only its excess covers others', () => {
    expect(owed([brought('2026-11-02', 1000), brought('2026-11-03', 300, 400)], 0)).toEqual([['02', 900]]);
  });

  test('who has no days owes nothing', () => {
    expect(owed([], 0)).toEqual([]);
    expect(debtOf([], tiyn(500))).toBe(-500);
  });

  test('of any days: the parts add up to the debt, no part is more than its day brought, and only the oldest open one is in part', () => {
    const amount = fc.integer({ min: 0, max: 10_000 });
    const anyDays = fc.array(fc.tuple(amount, amount), { maxLength: 12 }).map((all) =>
      all.map(([accepted, reversed], place) => ({
        businessDate: addDays(day('2026-11-02'), place),
        accepted,
        reversed,
      })),
    );
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 0, max: 80_000 }), (days, remitted) => {
        const parts = debtByDay(days, tiyn(remitted));
        expect(parts.reduce((sum, part) => sum + part.owed, 0)).toBe(Math.max(0, debtOf(days, tiyn(remitted))));
        for (const part of parts) {
          expect(part.owed).toBeGreaterThan(0);
          expect(part.owed).toBeLessThanOrEqual(part.accepted - part.reversed);
        }
        for (const part of parts.slice(1)) expect(part.owed).toBe(part.accepted - part.reversed);
        const open = days.filter((one) => one.accepted > one.reversed);
        expect(parts.map(({ businessDate }) => businessDate)).toEqual(
          open.slice(open.length - parts.length).map(({ businessDate }) => businessDate),
        );
      }),
    );
  });
});
