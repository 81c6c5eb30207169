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

/** What a title or a branch has, and how many sets its plan expects by today: null or absent where it has no plan. */
export type Measured = Compared & { planned?: number | null };

/** A branch is behind when it lacks at least so much of what is expected of it. */
const BEHIND = 0.1;
/** A title is far when it differs by at least so much of what is expected of it. */
const FAR = 0.3;

/** Subscriptions come by themselves, so a count of n wavers by about √n: less than three times that is no news. */
const isClear = (difference: number, expected: number): boolean => Math.abs(difference) > 3 * Math.sqrt(expected);

/**
 * Branches that are clearly below what is expected of them, the one that lacks most first. A plan says what is expected; without one it
 * is what the change of all together would have made of the last campaign.
 */
export function branchesBehind<Item extends Measured>(branches: readonly Item[], all: Omit<Compared, 'key'>): Item[] {
  const expectedOf = ({ planned, before }: Measured): number =>
    planned ?? (all.before === 0 ? 0 : (before * all.now) / all.before);
  const lackOf = (one: Measured): number => expectedOf(one) - one.now;
  return branches
    .filter(
      (one) => lackOf(one) >= BEHIND * expectedOf(one) && lackOf(one) > 0 && isClear(lackOf(one), expectedOf(one)),
    )
    .sort((one, other) => lackOf(other) - lackOf(one) || (one.key < other.key ? -1 : 1));
}

/**
 * Titles that are clearly far below or above what their plans expect, or without a plan what they had by the same day of the last
 * campaign: those below first, since they ask for something, each the largest difference first. A new title without a plan is not far.
 */
export const titlesFar = <Item extends Measured>(titles: readonly Item[]): Item[] => {
  const expectedOf = ({ planned, before }: Measured): number => planned ?? before;
  const differenceOf = (one: Measured): number => one.now - expectedOf(one);
  const far = titles
    .filter((one) => {
      const expected = expectedOf(one);
      return expected > 0 && Math.abs(differenceOf(one)) >= FAR * expected && isClear(differenceOf(one), expected);
    })
    .sort(
      (one, other) => Math.abs(differenceOf(other)) - Math.abs(differenceOf(one)) || (one.key < other.key ? -1 : 1),
    );
  return [...far.filter((one) => differenceOf(one) < 0), ...far.filter((one) => differenceOf(one) > 0)];
};
