import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rounding, roundToTenge } from './round.ts';
import { tiyn } from './tiyn.ts';

describe('rounding to whole tenge', () => {
  test.each([
    ['half-up', 62_949, 62_900],
    ['half-up', 62_950, 63_000],
    ['half-up', 62_900, 62_900],
    ['half-even', 62_950, 63_000],
    ['half-even', 62_850, 62_800],
    ['half-even', 62_851, 62_900],
    ['half-even', 62_849, 62_800],
    ['half-even', 62_949, 62_900],
    ['up', 62_901, 63_000],
    ['up', 62_900, 62_900],
    ['down', 62_999, 62_900],
  ] as const)('%s: %i tiyn become %i', (rounding, amount, rounded) => {
    expect(roundToTenge(tiyn(amount), rounding)).toBe(rounded);
  });

  test('whatever the rule: whole tenge, less than one tenge away, and more money never rounds to less', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...Rounding.options), amount, amount, (rounding, one, other) => {
        const rounded = roundToTenge(tiyn(one), rounding);
        expect(rounded % 100).toBe(0);
        expect(Math.abs(rounded - one)).toBeLessThan(100);
        expect(Math.sign(one - other) * (rounded - roundToTenge(tiyn(other), rounding))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
