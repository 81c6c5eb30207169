import { type CardCause, MOST_NAMED, type Suspect } from '../suspect.ts';
import { BUNDLE_WEIGHT, type Bundle, bundlesOf } from './bundle.ts';
import type { LocateFacts } from './facts.ts';
import { swapsOf } from './swap.ts';

/** Where cards that were scanned differ is known; where they were only counted, it is guessed from how many. */
export function suspectCards(facts: LocateFacts): Suspect[] {
  if (facts.count.cards?.by === 'scan') return scanned(facts);
  return facts.count.cards?.by === 'total' ? counted(facts, facts.count.cards.count) : [];
}

type Card = { number: string; id?: string };
type Place = { cards: readonly Card[]; collectorId?: string | null; batchId?: string | null };

const suspect = (weight: number, why: CardCause, { cards, collectorId = null, batchId = null }: Place): Suspect => ({
  weight,
  of: 'cards',
  numbers: cards.slice(0, MOST_NAMED).map(({ number }) => number),
  abonementIds: cards.slice(0, MOST_NAMED).flatMap(({ id }) => id ?? []),
  documents: cards.length,
  collectorId,
  batchId,
  why,
});

function suspectBundle(bundle: Bundle, counts: 'never' | 'twice', weight: number): Suspect {
  const { of, rows, publicationIndex, collectorId, batchId } = bundle;
  const why = { kind: 'bundle' as const, cards: rows.length, of, counted: counts, publicationIndex };
  return suspect(weight, why, { cards: rows, collectorId, batchId });
}

function scanned({ rows, reconciliation, nextDay }: LocateFacts): Suspect[] {
  const { missing, foreign, twice, difference } = reconciliation.cards;
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  const cardOf = (number: string): Card => ({ number, ...(ids.has(number) ? { id: ids.get(number) } : {}) }) as Card;
  const reversed = new Set(rows.filter((row) => row.reversed !== null).map(({ number }) => number));
  const next = new Set(nextDay.map(({ number }) => number));
  const fromOf = (number: string) =>
    reversed.has(number) ? 'reversed' : next.has(number) ? 'nextDay' : ('elsewhere' as const);
  const bundles = difference === null ? [] : bundlesOf(rows);
  return [
    ...inBundles(missing, bundles, 'never'),
    ...inBundles(twice, bundles, 'twice'),
    ...[...Map.groupBy(foreign, fromOf)].map(([from, its]) => {
      const cards = its.map(cardOf);
      return suspect(0.9, { kind: 'cardForeign', cards: cards.length, from }, { cards });
    }),
  ];

  /** The bundles of which every card is among these, the largest first, and the cards that are left over. */
  function inBundles(numbers: readonly string[], all: readonly Bundle[], counts: 'never' | 'twice'): Suspect[] {
    const left = new Set(numbers);
    const whole = all
      .toSorted((one, other) => other.rows.length - one.rows.length)
      .filter((bundle) => {
        const isWhole = bundle.rows.every(({ number }) => left.has(number));
        if (isWhole) for (const { number } of bundle.rows) left.delete(number);
        return isWhole;
      });
    const kind = counts === 'never' ? ('cardMissing' as const) : ('cardTwice' as const);
    const cards = [...left].map(cardOf);
    return [
      ...whole.map((bundle) => suspectBundle(bundle, counts, 0.95)),
      ...(cards.length > 0 ? [suspect(0.92, { kind, cards: cards.length }, { cards })] : []),
    ];
  }
}

function counted({ rows, reconciliation }: LocateFacts, typed: number): Suspect[] {
  const { difference, expected } = reconciliation.cards;
  if (difference === null || difference === 0) return [];
  const many = Math.abs(difference);
  const bundles = bundlesOf(rows).filter((bundle) => bundle.rows.length === many);
  const reversed = rows.filter((row) => row.reversed !== null);
  return [
    ...bundles.map((bundle) => {
      const alike = bundles.filter(({ of }) => of === bundle.of).length;
      return suspectBundle(bundle, difference < 0 ? 'never' : 'twice', BUNDLE_WEIGHT[bundle.of] / Math.sqrt(alike));
    }),
    ...(difference > 0 && many <= reversed.length
      ? [suspect(many === reversed.length ? 0.85 : 0.4, { kind: 'reversedCards', cards: many }, { cards: reversed })]
      : []),
    ...(swapsOf(typed).includes(expected)
      ? [suspect(0.6, { kind: 'cardsTransposed', typed, likely: expected }, { cards: [] })]
      : []),
    ...withMoney(rows, reconciliation),
  ];
}

/** Nobody scanned them, but money is missing too, as much as so many abonements cost that it can only be one of a few. */
function withMoney(rows: LocateFacts['rows'], { cash, cards }: LocateFacts['reconciliation']): Suspect[] {
  if (cards.difference !== -1 || cash.difference === null || cash.difference >= 0) return [];
  const short = -cash.difference;
  const its = rows.filter(
    ({ total, reversed, settled, collectorId }) =>
      total === short && reversed === null && settled === 'cash' && collectorId === null,
  );
  return its.length === 0
    ? []
    : [suspect(0.8 / Math.sqrt(its.length), { kind: 'cardMissing', cards: 1 }, { cards: its })];
}
