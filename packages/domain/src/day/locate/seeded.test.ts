import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diceOf, randomDay } from '../../testing/random-day.ts';
import { CARD_MISHAPS } from '../../testing/wrong-cards.ts';
import { CASH_MISHAPS, gone, hasFound, type Mishap, type Truth } from '../../testing/wrong-day.ts';
import { locate } from '../locate.ts';
import type { Suspect } from '../suspect.ts';
import { explains } from './explains.ts';

const ALL = { ...CASH_MISHAPS, ...CARD_MISHAPS };
const RUNS = 60;

const known = new Map<Mishap, number[]>();

/** In which place the true cause stands in each of many random days of 20 … 300 abonements; 0 where it is not told at all. */
function placesOf(mishap: Mishap): number[] {
  const places = known.get(mishap) ?? [];
  known.set(mishap, places);
  for (let seed = 1; places.length < RUNS && seed < RUNS * 30; seed += 1) {
    const dice = diceOf(seed * 7919);
    const day = gone(randomDay(seed, 20 + dice(281)), [mishap], dice);
    const [truth] = day?.truths ?? [];
    if (day !== null && truth !== undefined)
      places.push(locate(day.facts).findIndex((suspect) => hasFound(suspect, truth)) + 1);
  }
  return places;
}

const share = (places: readonly number[], most: number): number =>
  places.filter((place) => place > 0 && place <= most).length / places.length;

test.each(Object.entries(ALL))('%s: among the first three on 95 days of 100, the first on most', (_name, mishap) => {
  const places = placesOf(mishap);
  const [first, firstThree] = [share(places, 1), share(places, 3)];
  expect(places).toHaveLength(RUNS);
  expect(firstThree).toBeGreaterThanOrEqual(0.95);
  expect(first).toBeGreaterThanOrEqual(0.7);
});

test('over all kinds the true cause is told first on nine days of ten', async ({ annotate }) => {
  const places = Object.values(ALL).flatMap(placesOf);
  await annotate(
    `first ${share(places, 1).toFixed(3)}, among three ${share(places, 3).toFixed(3)} of ${places.length}`,
  );
  expect(share(places, 1)).toBeGreaterThanOrEqual(0.92);
  expect(share(places, 3)).toBeGreaterThanOrEqual(0.99);
});

const made = ({ why }: Suspect): number => {
  if (why.kind === 'together') return why.parts.reduce((sum, part) => sum + explains(part.why), 0);
  return explains(why as Parameters<typeof explains>[0]);
};

test('whatever goes wrong, up to three things at once, every suspect of the cash makes exactly the difference', () => {
  const mishaps = fc.array(fc.constantFrom(...Object.values(ALL)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 20, max: 120 }), mishaps, (seed, many, wrong) => {
      const day = gone(randomDay(seed, many), wrong, diceOf(seed));
      fc.pre(day !== null);
      const suspects = locate(day.facts);
      const { difference } = day.facts.reconciliation.cash;
      expect(suspects.length).toBeLessThanOrEqual(12);
      expect(suspects.map(({ weight }) => weight)).toEqual(suspects.map(({ weight }) => weight).sort((a, b) => b - a));
      for (const suspect of suspects) if (suspect.of === 'cash') expect(made(suspect)).toBe(difference);
    }),
    { numRuns: 150 },
  );
});

test('a missing card, a miscounted set and a transposed remittance at once: the card is told, and the other two together', async ({
  annotate,
}) => {
  const three = ['a card is not scanned', 'a set is miscounted', 'two digits of a remittance change places'].flatMap(
    (name) => ALL[name] ?? [],
  );
  let [days, cards, pairs] = [0, 0, 0];
  for (let seed = 1; days < 60; seed += 1) {
    const dice = diceOf(seed * 31);
    const day = gone(randomDay(seed, 60), three, dice);
    const [card, set, remittance] = day?.truths ?? [];
    if (day === null || card === undefined || set === undefined || remittance === undefined) continue;
    const suspects = locate(day.facts);
    days += 1;
    if (suspects.some((suspect) => hasFound(suspect, card))) cards += 1;
    if (suspects.some((suspect) => isPair(suspect, [set, remittance]))) pairs += 1;
  }
  await annotate(`card ${cards}, pair ${pairs} of ${days}`);
  expect(cards).toBe(days);
  expect(pairs / days).toBeGreaterThanOrEqual(0.95);
});

function isPair({ why }: Suspect, truths: readonly Truth[]): boolean {
  return why.kind === 'together' && truths.every((truth) => why.parts.some((part) => hasFound(part, truth)));
}
