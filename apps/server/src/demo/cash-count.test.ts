import { sumOfCash } from '@jazylym/domain/day/count';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { describe, expect, test } from 'vitest';
import { countOf, type Ending } from './cash-count.ts';
import { chanceOf } from './random.ts';

/** A day of 12 345 ₸ and seven cards, counted by somebody with another luck each time. */
const counted = (ending: Ending, seed: number) => {
  const cash = { opening: tiyn(0), counter: tiyn(1_234_500), refunds: tiyn(0), remitted: 0, expected: 1_234_500 };
  const { count, reason } = countOf({ cash, cards: 7 }, { chance: chanceOf(seed), ending, tongue: 'kk' });
  const cards = count.cards?.by === 'total' ? count.cards.count - 7 : null;
  return { cash: sumOfCash(count.cash ?? []) - cash.expected, cards, left: count.left ?? 0, reason };
};
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe("an evening's count", () => {
  test('agrees to the tenge and needs no reason where it is to agree', () => {
    for (const seed of seeds) expect(counted('agrees', seed)).toMatchObject({ cash: 0, cards: 0, reason: '' });
  });

  test('differs in cash or in cards, never in nothing, and says why where it is to differ', () => {
    const differing = seeds.map((seed) => counted('differs', seed));
    expect(differing.every(({ cash, cards }) => (cash === 0) !== (cards === 0))).toBe(true);
    expect(differing.every(({ reason }) => reason.length > 10)).toBe(true);
    expect(new Set(differing.map(({ cash, cards }) => Math.sign(cash) + 3 * Math.sign(cards ?? 0))).size).toBe(4);
  });

  test('leaves in the drawer what one can give change from, and no more than is there', () => {
    for (const seed of seeds) expect(counted('asItComes', seed).left).toBeLessThanOrEqual(1_234_500 + 500_000);
    expect(counted('agrees', 1).left).toBe(1_200_000);
  });
});
