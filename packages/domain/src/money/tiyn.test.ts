import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTiyn, subtractTiyn, Tiyn, timesTiyn, tiyn } from './tiyn.ts';

const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map(tiyn);

describe('money', () => {
  test.each([0.1, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    '%d is no amount',
    (number) => {
      expect(() => tiyn(number)).toThrow(RangeError);
    },
  );

  test('nothing is an amount, less than nothing is none', () => {
    expect(Tiyn.parse(0)).toBe(tiyn(0));
    expect(Tiyn.safeParse(-1).success).toBe(false);
    expect(Tiyn.safeParse(0.5).success).toBe(false);
  });

  test('is counted exactly, as whole numbers without an end would be', () => {
    fc.assert(
      fc.property(fc.array(amount), fc.integer({ min: 0, max: 9999 }), (amounts, times) => {
        const exact = amounts.reduce((sum, one) => sum + BigInt(one), 0n);
        expect(BigInt(addTiyn(...amounts))).toBe(exact);
        for (const one of amounts) expect(BigInt(timesTiyn(one, times))).toBe(BigInt(one) * BigInt(times));
      }),
    );
  });

  test('what is taken can be added again', () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(subtractTiyn(addTiyn(one, other), other)).toBe(one);
      }),
    );
  });

  test('no more can be taken than there is', () => {
    expect(() => subtractTiyn(tiyn(1), tiyn(2))).toThrow(RangeError);
  });

  test('a product too large to be exact is a defect, not a rounded sum', () => {
    expect(() => timesTiyn(tiyn(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
  });
});
