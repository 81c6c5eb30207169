import { TWO_AT_ONCE } from './odds.ts';
import type { Possible } from './possible.ts';

/** The likeliest causes that are tried in pairs, and how many of one amount: a day of thousands of abonements takes no longer. */
const MOST_TRIED = 3000;
const MOST_OF_ONE_AMOUNT = 6;

export type Pair = { parts: readonly [Possible, Possible]; odds: number };

/** Two causes in different documents that make the difference together, by one look each at what is left to explain. */
export function pairsOf(possibles: readonly Possible[], difference: number): Pair[] {
  const tried = possibles.toSorted((one, other) => other.odds - one.odds).slice(0, MOST_TRIED);
  const byAmount = new Map<number, { one: Possible; place: number }[]>();
  for (const [place, one] of tried.entries()) {
    const same = byAmount.get(one.explains);
    if (same === undefined) byAmount.set(one.explains, [{ one, place }]);
    else if (same.length < MOST_OF_ONE_AMOUNT) same.push({ one, place });
  }
  return tried.flatMap((one, place) =>
    (byAmount.get(difference - one.explains) ?? [])
      .filter((other) => other.place >= place && areApart(one, other.one))
      .map((other) => ({
        parts: [one, other.one] as const,
        odds: ((one.odds * other.one.odds) / 100) * TWO_AT_ONCE,
      })),
  );
}

/** Two causes in one document are one story told twice, as is one cause that has no second document to be in. */
function areApart(one: Possible, other: Possible): boolean {
  if (one === other) return one.documents.length > 1;
  if (one.documents.length !== 1 || other.documents.length !== 1)
    return one.documents.length + other.documents.length > 0 || one.why.kind !== other.why.kind;
  return one.documents[0]?.number !== other.documents[0]?.number;
}
