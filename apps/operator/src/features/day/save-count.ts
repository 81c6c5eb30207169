import type { DayCount, KeptCount, SaveCount } from '@jazylym/domain/day/count';
import type { Answers } from '@jazylym/front/trpc';
import { isSameCount, mergeCount } from './merge-count.ts';

/**
 * A count that is being worked on: what the server has, and what the screen has, which may go on while it is saved. `isCashCounted`
 * while the server does not know yet that the cash was counted, be it to the same pieces.
 */
export type CountWork = { kept: KeptCount; mine: DayCount; isCashCounted: boolean };

type Send = (save: Pick<SaveCount, 'version' | 'count' | 'isCashCounted'>) => Promise<Answers['day']['saveCount']>;

/**
 * Saves until the server has what the screen has, one save at a time. What another till saved meanwhile is merged and saved again;
 * answers whether that happened. Of a day that is not counted any more the screen gets what stands. Throws what `send` throws.
 */
export async function saveUntilSame(work: CountWork, send: Send): Promise<boolean> {
  let isTheirs = false;
  for (let sent: DayCount | null = null; sent !== work.mine; ) {
    const { kept, mine, isCashCounted } = work;
    sent = mine;
    const answer = await send({ version: kept.version, count: mine, isCashCounted });
    work.kept = answer.kept;
    if (answer.ok) {
      // What was counted while this was under way goes with the next one.
      if (work.mine === mine) work.isCashCounted = false;
      continue;
    }
    isTheirs = true;
    const theirs = answer.kept.count;
    if (answer.why === 'notCounting') work.isCashCounted = false;
    work.mine = answer.why === 'changed' ? mergeCount(kept.count, work.mine, theirs) : theirs;
    if (isSameCount(work.mine, theirs) && !work.isCashCounted) break;
  }
  return isTheirs;
}
