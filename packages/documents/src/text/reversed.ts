import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { addTiyn, type Tiyn } from '@jazylym/domain/money/tiyn';
import { type Words, words } from './words.ts';

/** The mark of what was reversed, «Күші жойылды / Сторно»; null of what stands. */
export const reversedMark = (isReversed: boolean): Words | null => (isReversed ? words('reversed') : null);

/** Whether nothing of an acceptance is left: then its papers as a whole are marked. */
export const isAllReversed = ({ abonements, reversedIds }: Acceptance): boolean =>
  reversedIds.length === abonements.length;

/** How many abonements of an acceptance stand and what they cost, in tiyn: without those that were reversed. */
export function standingOf({ abonements, reversedIds }: Acceptance): { count: number; total: Tiyn } {
  const standing = abonements.filter(({ id }) => !reversedIds.includes(id));
  return { count: standing.length, total: addTiyn(...standing.map(({ price }) => price.total)) };
}
