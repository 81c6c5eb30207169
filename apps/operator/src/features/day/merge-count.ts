import type { CardCount, CashCount, DayCount } from '@jazylym/domain/day/count';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether two counts say the same. */
export const isSameCount = (one: DayCount, other: DayCount): boolean =>
  isSame([one.cash, one.cards, one.left, one.ticked], [other.cash, other.cards, other.left, other.ticked]);

/**
 * Two tills counted at once, as where one counts the cash and the other scans the cards: what this one changed since `base` is kept,
 * all else is as the other saved it. Where both changed the same figure, the one that was saved stands.
 */
export function mergeCount(base: DayCount, mine: DayCount, theirs: DayCount): DayCount {
  return {
    cash: mergeCash(base.cash, mine.cash, theirs.cash),
    cards: mergeCards(base.cards, mine.cards, theirs.cards),
    left: chosen(base.left, mine.left, theirs.left),
    ticked: mergeList(base.ticked, mine.ticked, theirs.ticked),
  };
}

const chosen = <Value>(base: Value, mine: Value, theirs: Value): Value => (isSame(theirs, base) ? mine : theirs);

function mergeCash(base: CashCount | null, mine: CashCount | null, theirs: CashCount | null): CashCount | null {
  if (mine === null || theirs === null) return chosen(base, mine, theirs);
  return theirs.map((pieces, place) => chosen(base?.[place] ?? 0, mine[place] ?? 0, pieces));
}

function mergeCards(base: CardCount | null, mine: CardCount | null, theirs: CardCount | null): CardCount | null {
  if (mine?.by !== 'scan' || theirs?.by !== 'scan') return chosen(base, mine, theirs);
  return { by: 'scan', numbers: mergeList(base?.by === 'scan' ? base.numbers : [], mine.numbers, theirs.numbers) };
}

/** What either added is there once, what either took off is not. */
function mergeList(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const [before, own, saved] = [new Set(base), new Set(mine), new Set(theirs)];
  return [
    ...theirs.filter((one) => own.has(one) || !before.has(one)),
    ...mine.filter((one) => !before.has(one) && !saved.has(one)),
  ];
}
