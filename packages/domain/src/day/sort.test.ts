import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, rowOf } from '../testing/day.ts';
import { entry75384, month, request } from '../testing/trade.ts';
import { type CardGroups, cardGroups, cardsIn, type SortableCard, sortedCards } from './sort.ts';

const place = (id: number) => ({ id, names: { kk: `Пункт ${id}`, ru: `Пункт ${id}`, en: `Point ${id}` } });

const cardOf = (sequence: number, change: Partial<SortableCard> = {}): SortableCard => ({
  abonementId: idOf(1, sequence),
  number: rowOf(sequence).number,
  blankNumber: null,
  publicationIndex: '75384',
  title: entry75384.title,
  startMonth: month('2027-01'),
  months: 12,
  sets: 1,
  system: 'card',
  sortingPoint: place(40),
  deliveryFacility: place(12),
  round: '1',
  subscriberName: 'Әлия Нұрланқызы',
  address: request.address,
  ...change,
});

const sequencesOf = (cards: readonly SortableCard[]) => cards.map(({ number }) => Number(number.slice(12, 18)));

const titlesIn = ({ bySortingPoint, addressed }: CardGroups) => [
  ...bySortingPoint.flatMap(({ rounds }) => rounds.flatMap(({ titles }) => titles)),
  ...addressed.titles,
];

describe('the sorted cards', () => {
  test('go by point and round before the title where they are printed as the copies travel', () => {
    const cards = [
      cardOf(1, { sortingPoint: place(41) }),
      cardOf(2, { round: '2', publicationIndex: '65001' }),
      cardOf(3, { system: 'address' }),
      cardOf(4, { round: '1' }),
    ];
    expect(sequencesOf(cardsIn('byPoint', cards))).toEqual([4, 2, 1, 3]);
    expect(sequencesOf(cardsIn('byTitle', cards))).toEqual([2, 1, 3, 4]);
  });

  test('go by publication index, start month, months, number', () => {
    expect(
      sequencesOf(
        sortedCards([
          cardOf(6),
          cardOf(5),
          cardOf(4, { months: 6 }),
          cardOf(3, { startMonth: month('2026-12') }),
          cardOf(2, { publicationIndex: '65432', startMonth: month('2027-05') }),
          cardOf(1, { startMonth: month('2027-02'), months: 1 }),
        ]),
      ),
    ).toEqual([2, 3, 4, 5, 6, 1]);
  });

  test('six months come before twelve: months are numbers', () => {
    expect(sequencesOf(sortedCards([cardOf(1, { months: 12 }), cardOf(2, { months: 6 })]))).toEqual([2, 1]);
  });

  test('put the address system’s titles where their index says, as the list has all', () => {
    expect(
      sequencesOf(
        sortedCards([
          cardOf(1),
          cardOf(2, { publicationIndex: '65432', system: 'address' }),
          cardOf(3, { publicationIndex: '65431' }),
        ]),
      ),
    ).toEqual([3, 2, 1]);
  });

  test('leave the list that came as it was', () => {
    const cards = [cardOf(2), cardOf(1)];
    sortedCards(cards);
    expect(sequencesOf(cards)).toEqual([2, 1]);
  });
});

describe('the groups of cards', () => {
  test('go by sorting point, delivery round and title, and say how many cards and sets each holds', () => {
    const { bySortingPoint } = cardGroups([
      cardOf(1, { sets: 4 }),
      cardOf(2, { publicationIndex: '65432' }),
      cardOf(3, { round: '2' }),
      cardOf(4, { sortingPoint: place(39) }),
      cardOf(5),
    ]);
    expect(bySortingPoint.map(({ sortingPoint, cards, sets }) => [sortingPoint?.id, cards, sets])).toEqual([
      [39, 1, 1],
      [40, 4, 7],
    ]);
    const [first, second] = bySortingPoint[1]?.rounds ?? [];
    expect([first?.round, first?.cards, first?.sets]).toEqual(['1', 3, 6]);
    expect([second?.round, second?.cards, second?.sets]).toEqual(['2', 1, 1]);
    expect(first?.titles.map(({ publicationIndex, sorted }) => [publicationIndex, sequencesOf(sorted)])).toEqual([
      ['65432', [2]],
      ['75384', [1, 5]],
    ]);
    expect(first?.titles[1]).toMatchObject({ title: entry75384.title, cards: 2, sets: 5 });
  });

  test('round 10 comes after round 9, 3 before 3а, a named one after the numbered, and none last', () => {
    const rounds = ['', '10', 'хутор', '9', '3а', '3'];
    const { bySortingPoint } = cardGroups(rounds.map((round, before) => cardOf(before + 1, { round })));
    expect(bySortingPoint[0]?.rounds.map(({ round }) => round)).toEqual(['3', '3а', '9', '10', 'хутор', '']);
  });

  test('round 1 of two facilities is two rounds', () => {
    const { bySortingPoint } = cardGroups([cardOf(1, { deliveryFacility: place(13) }), cardOf(2)]);
    expect(bySortingPoint[0]?.rounds.map(({ deliveryFacility, cards }) => [deliveryFacility.id, cards])).toEqual([
      [12, 1],
      [13, 1],
    ]);
  });

  test('cards whose facility has no sorting point come last, together', () => {
    const { bySortingPoint } = cardGroups([
      cardOf(1, { sortingPoint: null }),
      cardOf(2),
      cardOf(3, { sortingPoint: null, deliveryFacility: place(13) }),
    ]);
    expect(bySortingPoint.map(({ sortingPoint, cards }) => [sortingPoint?.id ?? null, cards])).toEqual([
      [40, 1],
      [null, 2],
    ]);
  });

  test('the address system’s cards are a group of their own, by title', () => {
    const { bySortingPoint, addressed } = cardGroups([
      cardOf(1, { system: 'address', sortingPoint: null, sets: 3 }),
      cardOf(2, { system: 'address', publicationIndex: '65432' }),
      cardOf(3),
    ]);
    expect(bySortingPoint.flatMap(({ rounds }) => rounds).map(({ cards }) => cards)).toEqual([1]);
    expect([addressed.cards, addressed.sets]).toEqual([2, 4]);
    expect(addressed.titles.map(({ publicationIndex, sorted }) => [publicationIndex, sequencesOf(sorted)])).toEqual([
      ['65432', [2]],
      ['75384', [1]],
    ]);
  });

  test('of no cards are none', () => {
    expect(cardGroups([])).toEqual({ bySortingPoint: [], addressed: { titles: [], cards: 0, sets: 0 } });
  });
});

const anyCards: fc.Arbitrary<SortableCard[]> = fc
  .array(
    fc.record({
      publicationIndex: fc.constantFrom('75384', '65432', '11111'),
      startMonth: fc.constantFrom('2027-01', '2027-02').map(month),
      months: fc.constantFrom(2, 6, 12),
      sets: fc.integer({ min: 1, max: 9 }),
      system: fc.constantFrom('card', 'address'),
      sortingPoint: fc.option(fc.constantFrom(1, 2).map(place)),
      deliveryFacility: fc.constantFrom(12, 13).map(place),
      round: fc.constantFrom('', '1', '2', '10', '2а'),
    }),
    { maxLength: 60 },
  )
  .map((changes) => changes.map((change, before) => cardOf(before + 1, change)));

describe('of any cards', () => {
  test('each is in exactly one group, and every sum is that of what is below it', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const groups = cardGroups(cards);
        const within = titlesIn(groups).flatMap(({ sorted }) => sorted);
        expect(sequencesOf(within).sort((one, other) => one - other)).toEqual(sequencesOf(cards));
        const parts = [...groups.bySortingPoint, groups.addressed];
        for (const what of ['cards', 'sets'] as const) {
          const sum = (held: readonly { cards: number; sets: number }[]) =>
            held.reduce((all, one) => all + one[what], 0);
          expect(sum(parts)).toBe(what === 'cards' ? cards.length : cards.reduce((all, { sets }) => all + sets, 0));
          for (const point of groups.bySortingPoint) {
            expect(sum(point.rounds)).toBe(point[what]);
            for (const round of point.rounds) expect(sum(round.titles)).toBe(round[what]);
          }
        }
        for (const { sorted } of titlesIn(groups)) expect(sorted).toEqual(sortedCards(sorted));
      }),
    );
  });

  test('the order in which they come changes neither list nor groups', () => {
    const twice = anyCards.chain((cards) =>
      fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length, maxLength: cards.length })),
    );
    fc.assert(
      fc.property(twice, ([one, other]) => {
        expect(sortedCards(other)).toEqual(sortedCards(one));
        expect(cardGroups(other)).toEqual(cardGroups(one));
      }),
    );
  });
});
