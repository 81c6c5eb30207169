/** What a title or a branch has, and what it had on the same days of the last campaign. */
export type Compared = { key: string; now: number; before: number };

/** Values of both sides by key; what is on one side only had, or has, nothing on the other. */
export function comparing(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): Compared[] {
  return [...new Set([...now.keys(), ...before.keys()])].map((key) => ({
    key,
    now: now.get(key) ?? 0,
    before: before.get(key) ?? 0,
  }));
}

/** By how much it rose; negative where it fell. */
export const gainOf = ({ now, before }: Omit<Compared, 'key'>): number => now - before;

/** The same as a share of what there was: 0.1 is a tenth more; null where there was nothing. */
export const changeOf = ({ now, before }: Omit<Compared, 'key'>): number | null =>
  before === 0 ? null : (now - before) / before;

/** The largest gains and the largest losses, at most `most` of each, the largest first, equals by key. What stands still is in neither. */
export function risingAndFalling<Item extends Compared>(
  all: readonly Item[],
  most: number,
): { rising: Item[]; falling: Item[] } {
  const sorted = all.toSorted((one, other) => gainOf(other) - gainOf(one) || (one.key < other.key ? -1 : 1));
  return {
    rising: sorted.filter((one) => gainOf(one) > 0).slice(0, most),
    falling: sorted
      .filter((one) => gainOf(one) < 0)
      .sort((one, other) => gainOf(one) - gainOf(other) || (one.key < other.key ? -1 : 1))
      .slice(0, most),
  };
}

/** A branch is behind when it lacks at least so many hundredths of what the country's change would have given it. */
const BEHIND = 0.1;
/** A title is far from the last campaign when it differs by at least so much of what it had. */
const FAR = 0.3;

/** Subscriptions come by themselves, so a count of n wavers by about √n: less than three times that is no news. */
const isClear = (difference: number, expected: number): boolean => Math.abs(difference) > 3 * Math.sqrt(expected);

/** Branches whose change is clearly below that of all together, the one that lacks most first. */
export function branchesBehind<Item extends Compared>(branches: readonly Item[], all: Omit<Compared, 'key'>): Item[] {
  if (all.before === 0) return [];
  const expectedOf = ({ before }: Compared): number => (before * all.now) / all.before;
  const lackOf = (one: Compared): number => expectedOf(one) - one.now;
  return branches
    .filter(
      (one) => lackOf(one) >= BEHIND * expectedOf(one) && lackOf(one) > 0 && isClear(lackOf(one), expectedOf(one)),
    )
    .sort((one, other) => lackOf(other) - lackOf(one) || (one.key < other.key ? -1 : 1));
}

/**
 * Titles that are clearly far below or above what they had by the same day of the last campaign: those below first, since they ask for
 * something, each the largest difference first. A new title is not far.
 */
export const titlesFar = <Item extends Compared>(titles: readonly Item[]): Item[] => {
  const far = titles.filter((one) => Math.abs(changeOf(one) ?? 0) >= FAR && isClear(gainOf(one), one.before));
  const { rising, falling } = risingAndFalling(far, far.length);
  return [...falling, ...rising];
};
