import type { Actor } from '@jazylym/domain/access/role';
import type { KeptCount, SaveCount } from '@jazylym/domain/day/count';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { keptCount, saveCount } from './count-store.ts';
import { stateOf } from './day-store.ts';
import type { OfDay } from './facts.ts';
import { underHead } from './head-store.ts';

/** Saved; or what was saved elsewhere meanwhile, or that the day is not being counted any more. */
export type CountAnswer =
  | { ok: true; kept: KeptCount }
  | { ok: false; why: 'changed' | 'notCounting'; kept: KeptCount };

/** The count of a day as it is kept. */
export const countOf = ({ db }: Pick<Services, 'db'>, of: OfDay): Promise<KeptCount> => keptCount(db.pool, of);

/** Saves the count of a day that is being counted, over the version that its author read. */
export function save(
  { db, clock, actor }: Pick<Services, 'db' | 'clock'> & { actor: Actor },
  asked: SaveCount,
): Promise<CountAnswer> {
  const now = clock();
  return underHead(db.pool, { facilityId: asked.facilityId, now }, async (client) => {
    const state = await stateOf(client, asked.facilityId, asked.businessDate);
    if (state === null) throw problem('NOT_FOUND', 'notFound');
    if (state !== 'counting') return { ok: false, why: 'notCounting', kept: await keptCount(client, asked) };
    const isSaved = await saveCount(client, asked, { userId: actor.userId, now });
    const kept = await keptCount(client, asked);
    return isSaved ? { ok: true, kept } : { ok: false, why: 'changed', kept };
  });
}
