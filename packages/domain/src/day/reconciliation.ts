import { formatNumber, parseNumber } from '../abonement/number.ts';
import { type CardCount, sumOfCash } from './count.ts';
import type { ReconcileFacts, Reconciliation } from './reconcile.ts';

/**
 * Compares what was counted with the protocol (S10). A difference is what was counted, less what must be there: less than nothing
 * is short, more is over, null is not counted yet. A card that was scanned several times is one card, and told of in `twice`; so the
 * difference of scanned cards is the foreign ones less the missing.
 */
export function reconcile({ protocol, numbers, since, count }: ReconcileFacts): Reconciliation {
  const cash = count.cash === null ? null : sumOfCash(count.cash);
  const cards = compareCards(numbers, count.cards);
  const { expected } = protocol.cash;
  return {
    cash: { expected, since, counted: cash, difference: cash === null ? null : cash - since - expected },
    cards: {
      expected: protocol.cards,
      ...cards,
      difference: cards.counted === null ? null : cards.counted - protocol.cards,
    },
  };
}

type Compared = Omit<Reconciliation['cards'], 'expected' | 'difference'>;

/** Missing cards in the order of the protocol, the others in the order in which they were scanned; all as printed. */
function compareCards(numbers: readonly string[], cards: CardCount | null): Compared {
  if (cards === null || cards.by === 'total')
    return { counted: cards?.count ?? null, missing: [], foreign: [], twice: [] };
  const scans = cards.numbers.map(readScan).filter((number) => number !== '');
  const scanned = new Map<string, number>();
  for (const number of scans) scanned.set(number, (scanned.get(number) ?? 0) + 1);
  const mustBeThere = new Set(numbers.map(readScan));
  return {
    counted: scanned.size,
    missing: numbers.filter((number) => !scanned.has(readScan(number))),
    foreign: [...scanned.keys()].filter((number) => !mustBeThere.has(number)),
    twice: [...scanned].flatMap(([number, times]) => (times > 1 ? [number] : [])),
  };
}

/** A scanned number as it is printed, though a scanner leaves hyphens out; what is no number at all as it came, to be told of. */
function readScan(scan: string): string {
  const parts = parseNumber(scan);
  return parts === null ? scan.replace(/[\s\p{Pd}]/gu, '') : formatNumber(parts);
}
