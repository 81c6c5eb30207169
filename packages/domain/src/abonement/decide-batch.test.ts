import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { cardFacts, cardOf } from '../testing/cards.ts';
import type { TypedCard } from './card.ts';
import { decideBatch } from './decide-batch.ts';

const YEAR = 377_500;
const control = (count: number, sum: number) => ({ count, sum: tiyn(sum) });
const bundle = (...changes: Partial<TypedCard>[]): TypedCard[] =>
  changes.map((change, place) => cardOf(place + 1, change));
const decide = (cards: TypedCard[], count: number, sum: number) => decideBatch(cards, control(count, sum), cardFacts);
const hintsOf = (cards: TypedCard[], count: number, sum: number) => decide(cards, count, sum).agreement.hints;

const half: Partial<TypedCard> = { months: '6', amount: '1887' };
const two: Partial<TypedCard> = { sets: '2', amount: '7550' };

describe('a batch', () => {
  test('agrees where count and sum are the report’s and every card says its price', () => {
    expect(decide(bundle({}, half), 2, YEAR + 188_700)).toMatchObject({
      ok: true,
      count: 2,
      sum: 566_200,
      cardSum: 566_200,
      problems: [],
      remarks: [],
      agreement: { agrees: true, countDifference: 0, sumDifference: 0, differing: [], hints: [] },
    });
  });

  test('with a card of another amount does not agree, though the totals do', () => {
    expect(decide(bundle({}, { amount: '3801' }), 2, 2 * YEAR)).toMatchObject({
      ok: true,
      sum: 755_000,
      cardSum: 757_600,
      agreement: { agrees: false, sumDifference: 0, differing: [2] },
    });
  });

  test('with a card that cannot be accepted is not accepted', () => {
    expect(decide(bundle({}, { months: '8' }), 2, 2 * YEAR)).toMatchObject({
      ok: false,
      count: 2,
      sum: YEAR,
      problems: [{ cardId: cardOf(2).id, problem: { field: 'months' } }],
      agreement: { agrees: false },
    });
  });

  test('of no cards is not accepted', () => {
    expect(decideBatch([], null, cardFacts)).toMatchObject({ ok: false, sum: 0, agreement: { control: null } });
  });

  test('refuses the second card on a blank, and says which the first is, also where that is wrong itself', () => {
    expect(decide(bundle({}, { months: '8' }, { blank: '№ 2' }), 3, 3 * YEAR).problems).toMatchObject([
      { cardId: cardOf(2).id, problem: { field: 'months' } },
      { cardId: cardOf(3).id, problem: { reason: 'blankTwice', number: 2, row: 2 } },
    ]);
  });

  test('points out the same person with the same title for months that overlap, letters folded', () => {
    const cards = bundle(
      { name: 'Әлия Нұрланқызы' },
      { ...half, name: 'алия  нурланкызы', startMonth: '6' },
      { name: 'Әлия Нұрланқызы', startMonth: '11', months: '2', amount: '629' },
    );
    const { ok, remarks } = decide(cards, 3, 1);
    expect([ok, remarks.map(({ remark }) => remark)]).toEqual([
      true,
      [
        { kind: 'likelyTwice', row: 1, number: null },
        { kind: 'likelyTwice', row: 1, number: null },
      ],
    ]);
    expect(decide(bundle({ ...half, name: 'Әлия' }, { ...half, name: 'Әлия', startMonth: '7' }), 2, 1).remarks).toEqual(
      [],
    );
  });

  test('sums what its cards cost, whatever they say, and agrees with itself', () => {
    const change = fc.constantFrom<Partial<TypedCard>>(
      {},
      half,
      two,
      { amount: '1' },
      { months: '8' },
      { blank: '5000' },
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const cards = bundle(...changes);
        const alone = decideBatch(cards, null, cardFacts);
        expect(alone.sum).toBe(alone.priced.reduce((sum, { price }) => sum + price.total, 0));
        expect(alone.cardSum).toBe(alone.priced.reduce((sum, { amount }) => sum + amount, 0));
        expect(alone.priced.length + new Set(alone.problems.map(({ cardId }) => cardId)).size).toBe(cards.length);
        const { agreement } = decide(cards, cards.length, alone.sum);
        expect(agreement.agrees).toBe(alone.ok && changes.every(({ amount }) => amount !== '1'));
      }),
    );
  });
});

describe('a difference from the control sum', () => {
  test('is the card whose amount differs from its price by as much', () => {
    expect(hintsOf(bundle({}, { amount: '3801' }), 2, 2 * YEAR + 2_600)[0]).toEqual({
      kind: 'cardAmount',
      rows: [2],
      amount: 2_600,
    });
  });

  test('is in all the cards whose amounts differ, where by the amounts it agrees', () => {
    const cards = bundle({}, { amount: '3801' }, { amount: '3700' });
    expect(hintsOf(cards, 3, YEAR + 380_100 + 370_000)[0]).toEqual({ kind: 'cardAmounts', rows: [2, 3] });
  });

  test('is what is not entered yet', () => {
    expect(hintsOf(bundle({}), 3, YEAR + 500_000)[0]).toEqual({ kind: 'cardsMissing', cards: 2, amount: 500_000 });
  });

  test('is a card too many', () => {
    expect(hintsOf(bundle({}, half, two), 2, YEAR + 755_000)[0]).toEqual({
      kind: 'cardExtra',
      rows: [2],
      amount: 188_700,
    });
  });

  test('is one set more or less on a card', () => {
    expect(hintsOf(bundle({ sets: '3', amount: '11325' }), 1, 2 * YEAR)).toContainEqual({
      kind: 'sets',
      row: 1,
      sets: 3,
      likely: 2,
    });
  });

  test('is a sum that the report counts twice', () => {
    expect(hintsOf(bundle({}, half), 2, YEAR + 2 * 188_700)[0]).toEqual({
      kind: 'cardTwice',
      rows: [2],
      amount: 188_700,
    });
  });

  test('is a slip in the control sum: digits that changed places, a digit, a zero too many', () => {
    expect(hintsOf(bundle({}), 1, 375_700)).toEqual([{ kind: 'transposed', typed: 375_700, likely: YEAR }]);
    expect(hintsOf(bundle({}), 1, 377_600)).toEqual([{ kind: 'digit', typed: 377_600, likely: YEAR }]);
    expect(hintsOf(bundle({}), 1, 3_775_000)[0]).toMatchObject({ kind: 'digit' });
  });

  test('is none where only the count differs: the count is likely mistyped', () => {
    expect(hintsOf(bundle({}, half), 3, 566_200)).toEqual([{ kind: 'countOnly', typed: 3, likely: 2 }]);
  });

  test('by one card that is missing, one too many or one with other sets is always located', () => {
    const changes = fc.array(fc.constantFrom<Partial<TypedCard>>({}, half, two), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(changes, fc.nat(), fc.constantFrom('missing', 'extra', 'sets'), (list, at, slip) => {
        const cards = bundle(...list);
        const { sum, priced } = decideBatch(cards, null, cardFacts);
        const place = at % cards.length;
        const { total = 0, sets = 1 } = priced[place]?.price ?? {};
        const hints = {
          missing: () => hintsOf(cards.toSpliced(place, 1), cards.length, sum),
          extra: () => hintsOf(cards, cards.length - 1, sum - total),
          sets: () => hintsOf(cards, cards.length, sum + total / sets),
        }[slip]();
        const explain = { missing: ['cardsMissing'], extra: ['cardExtra'], sets: ['sets', 'cardTwice'] }[slip];
        if (slip !== 'extra' || cards.length > 1) expect(hints.some(({ kind }) => explain.includes(kind))).toBe(true);
        expect(hints.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
