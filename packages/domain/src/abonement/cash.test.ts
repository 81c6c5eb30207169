import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { changeOf, isOddCash } from './cash.ts';

const tenge = (amount: number) => tiyn(amount * 100);

test('cash is handed back down to the sum, and nothing by account', () => {
  expect(changeOf({ method: 'cash', given: tenge(5000) }, tenge(3775))).toBe(tenge(1225));
  expect(changeOf({ method: 'account', bankAccount: null, purpose: '' }, tenge(3775))).toBe(0);
});

test.each([
  [50_005_000, 3775],
  [37_750, 3775],
  [400_000, 40_000],
  [20_050, 50],
])('%i ₸ for %i ₸ look like a slip of the fingers', (given, total) => {
  expect(isOddCash(tenge(given), tenge(total))).toBe(true);
});

test.each([
  [5000, 3775],
  [20_000, 50],
  [20_000, 1],
  [37_749, 3775],
  [60_000, 40_000],
])('%i ₸ for %i ₸ are nothing odd', (given, total) => {
  expect(isOddCash(tenge(given), tenge(total))).toBe(false);
});

test('the exact sum is never odd, and whoever gives more is not less odd', () => {
  const amounts = fc.integer({ min: 0, max: 10_000_000 }).map(tenge);
  fc.assert(
    fc.property(amounts, amounts, amounts, (total, less, more) => {
      expect(isOddCash(total, total)).toBe(false);
      const [small, large] = less < more ? [less, more] : [more, less];
      if (isOddCash(small, total)) expect(isOddCash(large, total)).toBe(true);
    }),
  );
});
