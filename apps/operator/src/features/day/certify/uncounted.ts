import type { DayCount } from '@jazylym/domain/day/count';

export type Uncounted = 'cash' | 'left' | 'cards';

/** What is not counted yet, in the order of the steps; null where all is. */
export function uncountedOf({ cash, left, cards }: DayCount): Uncounted | null {
  if (cash === null) return 'cash';
  if (left === null) return 'left';
  return cards === null ? 'cards' : null;
}
