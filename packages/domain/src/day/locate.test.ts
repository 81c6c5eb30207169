import { expect, test } from 'vitest';
import { countedDay, type Day, diceOf, numbersOf, piecesOf, randomDay } from '../testing/random-day.ts';
import { CARD_MISHAPS } from '../testing/wrong-cards.ts';
import { CASH_MISHAPS, gone, hasFound } from '../testing/wrong-day.ts';
import { locate } from './locate.ts';
import { Suspect } from './suspect.ts';

const counted = (day: Day, cards?: number) =>
  countedDay(day, {
    pieces: piecesOf(day.drawer, diceOf(1)),
    ...(cards === undefined ? {} : { cards: { by: 'total', count: cards } }),
  });
const kindsOf = (suspects: readonly Suspect[]) => suspects.map(({ why }) => why.kind);
const cashRows = ({ rows }: Day) =>
  rows.filter(({ collectorId, settled, reversed }) => collectorId === null && settled === 'cash' && reversed === null);

/** The day of 60 abonements with the smallest seed that the mishap can happen to. */
function wrongDay(mishap: (typeof CASH_MISHAPS)[string]) {
  for (let seed = 1; ; seed += 1) {
    const day = gone(randomDay(seed, 60), [mishap], diceOf(seed));
    if (day !== null) return day;
  }
}

test('nothing is suspected where nothing differs, or nothing has been counted', () => {
  for (const many of [0, 1, 60]) expect(locate(counted(randomDay(4, many)))).toEqual([]);
  const day = counted(randomDay(4, 60));
  const { reconciliation: seen } = day;
  expect(
    locate({
      ...day,
      count: { cash: null, cards: null, left: null, ticked: [] },
      reconciliation: {
        cash: { ...seen.cash, counted: null, difference: null },
        cards: { ...seen.cards, counted: null, difference: null },
      },
    }),
  ).toEqual([]);
});

test.each(Object.entries({ ...CASH_MISHAPS, ...CARD_MISHAPS }))('%s: it is told on a day of sixty', (_name, mishap) => {
  const { facts, truths } = wrongDay(mishap);
  const suspects = locate(facts);
  expect(suspects.slice(0, 3).some((suspect) => truths.every((truth) => hasFound(suspect, truth)))).toBe(true);
  for (const suspect of suspects) expect(Suspect.parse(suspect)).toEqual(suspect);
});

test('where neither the money nor the card of an abonement is there, that abonement comes first', () => {
  const { facts, truths } = wrongDay(CASH_MISHAPS['neither money nor card of an abonement is there'] ?? (() => null));
  const [first, second] = locate(facts);
  expect(first).toMatchObject({ of: 'cash', numbers: [truths[0]?.number], why: { kind: 'notPaid' } });
  expect(second).toMatchObject({ of: 'cards', numbers: [truths[0]?.number], why: { kind: 'cardMissing' } });
});

test('an amount that many abonements share is one suspect that weighs less than one that is alone', () => {
  const weightWith = (alike: number) => {
    const day = randomDay(11, 200);
    const price = 1_234_500;
    const chosen = new Set(
      cashRows(day)
        .slice(0, alike)
        .map(({ id }) => id),
    );
    day.rows = day.rows.map((row) =>
      chosen.has(row.id) ? { ...row, total: row.total - row.total + price } : row,
    ) as Day['rows'];
    day.drawer = counted(day).reconciliation.cash.expected + counted(day).reconciliation.cash.since - price;
    const its = locate(counted(day)).filter(({ why }) => why.kind === 'notPaid' && why.abonements === 1);
    expect(its).toHaveLength(1);
    expect(its[0]?.documents).toBe(alike);
    expect(its[0]?.numbers).toHaveLength(Math.min(alike, 12));
    return its[0]?.weight ?? 0;
  };
  expect(weightWith(40)).toBeLessThan(weightWith(1));
});

test('cards that were only counted: a batch that was not counted, or counted twice', () => {
  const day = randomDay(3, 60);
  const batch = day.batches[0];
  const many = numbersOf(day).length;
  const bundle = { of: 'batch', cards: batch?.count };
  expect(locate(counted(day, many - (batch?.count ?? 0)))[0]).toMatchObject({
    batchId: batch?.id,
    collectorId: batch?.collectorId,
    why: { kind: 'bundle', counted: 'never', ...bundle },
  });
  expect(locate(counted(day, many + (batch?.count ?? 0)))[0]).toMatchObject({
    batchId: batch?.id,
    why: { kind: 'bundle', counted: 'twice', ...bundle },
  });
});

test('cards that were only counted: those of reversed abonements, or two digits that changed places', () => {
  const day = randomDay(8, 60);
  const reversed = day.rows.length - numbersOf(day).length;
  expect(reversed).toBeGreaterThan(0);
  const all = locate(counted(day, day.rows.length));
  expect(all.find(({ why }) => why.kind === 'reversedCards')).toMatchObject({
    documents: reversed,
    why: { cards: reversed },
  });
  const typed = Number(String(numbersOf(day).length).split('').reverse().join(''));
  expect(kindsOf(locate(counted(day, typed)))).toContain('cardsTransposed');
});

test('one card too few and the price of one abonement too little: the abonement is named though nothing was scanned', () => {
  const day = randomDay(5, 60);
  const row = cashRows(day).find(({ total }) => cashRows(day).filter((other) => other.total === total).length === 1);
  day.drawer -= row?.total ?? 0;
  const suspects = locate(counted(day, numbersOf(day).length - 1));
  expect(suspects.slice(0, 2).map(({ numbers }) => numbers)).toEqual([[row?.number], [row?.number]]);
  expect(kindsOf(suspects.slice(0, 2)).sort()).toEqual(['cardMissing', 'notPaid']);
});

test('a remittance that was taken back explains nothing more', () => {
  const day = randomDay(3, 60);
  const [one] = day.remittances;
  if (one === undefined) throw new Error('the day has a remittance');
  day.remittances.push({ ...one, id: one.id.replace(/^./, 'e'), amount: -one.amount, corrects: one.id });
  day.drawer -= 2 * one.amount;
  const named = locate(counted(day)).filter(({ why }) => why.kind === 'remittance');
  expect(named.filter(({ why }) => 'what' in why && why.what !== 'debt' && why.what !== 'batch')).toEqual([]);
});

test('a day of two thousand abonements has no more suspects than another', () => {
  const dice = diceOf(2);
  const day = gone(randomDay(2, 2000), [CASH_MISHAPS['a set is miscounted'] ?? (() => null)], dice);
  const suspects = day === null ? [] : locate(day.facts);
  expect(suspects.length).toBeGreaterThan(0);
  expect(suspects.length).toBeLessThanOrEqual(12);
});
