import type { DayCount, KeptCount } from '@jazylym/domain/day/count';
import type { Answers } from '@jazylym/front/trpc';
import { isSameCount, mergeCount } from './merge-count.ts';

/** A count that is being worked on: what the server has, and what the screen has, which may go on while it is saved. */
export type CountWork = { kept: KeptCount; mine: DayCount };

type Send = (version: number, count: DayCount) => Promise<Answers['day']['saveCount']>;

/**
 * Saves until the server has what the screen has, one save at a time. What another till saved meanwhile is merged and saved again;
 * answers whether that happened. Of a day that is not counted any more the screen gets what stands. Throws what `send` throws.
 */
export async function saveUntilSame(work: CountWork, send: Send): Promise<boolean> {
  let isTheirs = false;
  for (let sent: DayCount | null = null; sent !== work.mine; ) {
    const { kept, mine } = work;
    sent = mine;
    const answer = await send(kept.version, mine);
    work.kept = answer.kept;
    if (answer.ok) continue;
    isTheirs = true;
    const theirs = answer.kept.count;
    work.mine = answer.why === 'changed' ? mergeCount(kept.count, work.mine, theirs) : theirs;
    if (isSameCount(work.mine, theirs)) break;
  }
  return isTheirs;
}
