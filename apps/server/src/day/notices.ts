import type { DayReach } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import { type Notice, NoticeContent } from '@jazylym/domain/day/notice';
import type { Services } from '../context.ts';
import { markSeen, newestNotices, type Reader, unseenNotices } from './told-store.ts';

type Asking = Pick<Services, 'db' | 'known'> & { actor: Actor; dayReach: DayReach };

const readerOf = ({ actor, dayReach }: Asking): Reader => ({ userId: actor.userId, reach: dayReach });

/** What a reader was told last: a facility what concerns it, those above it what goes up. The newest first. */
export async function notices(ctx: Asking): Promise<Notice[]> {
  const rows = await newestNotices(ctx.db.pool, readerOf(ctx));
  return rows.flatMap(({ facilityId, id, kind, content, at, isSeen }) => {
    const facility = ctx.known.facility(facilityId);
    if (facility === undefined) return [];
    const { code, names } = facility;
    return [
      {
        ...{ id, isSeen, at: at.toISOString(), facility: { id: facilityId, code, names } },
        content: NoticeContent.parse({ kind, ...content }),
      },
    ];
  });
}

/** How many of them the reader has not seen: asked every half minute by everybody who is signed in. */
export const unseen = (ctx: Asking): Promise<number> => unseenNotices(ctx.db.pool, readerOf(ctx));

/** Marks what the reader has looked at. */
export const seen = (ctx: Asking, ids: readonly string[]): Promise<void> => markSeen(ctx.db.pool, readerOf(ctx), ids);
