import type { Actor } from '@jazylym/domain/access/role';
import { MOST_VIEWS, type SavedView, type SaveView, type ViewRejection } from '@jazylym/domain/report/view';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { keepHome, keepView, removeView, viewsOf } from './view-store.ts';

type Viewing = Pick<Services, 'db' | 'clock'> & { actor: Actor };

/** One's own views and those that others shared with the role. */
export const savedViews = ({ db, actor }: Viewing): Promise<SavedView[]> => viewsOf(db.pool, actor);

/** Keeps a view under a name. Throws notFound where the id is another's. */
export async function saveView(
  { db, clock, actor }: Viewing,
  view: SaveView,
): Promise<{ ok: true } | { ok: false; rejection: ViewRejection }> {
  const outcome = await keepView(db.pool, actor, view, { most: MOST_VIEWS, now: clock() });
  if (outcome === 'another') throw problem('NOT_FOUND', 'notFound');
  return outcome === 'kept' ? { ok: true } : { ok: false, rejection: { reason: 'tooManyViews', most: MOST_VIEWS } };
}

/** Forgets one's own view; once it is gone, again. Another's stays, as if it were not there. */
export async function forgetView({ db, actor }: Viewing, id: string): Promise<void> {
  await removeView(db.pool, actor.userId, id);
}

/** Sets the view that the dashboard opens with; null for the page's own first. Throws notFound for one that is not shown to one. */
export async function setHomeView({ db, actor }: Viewing, id: string | null): Promise<void> {
  if (id !== null && !(await viewsOf(db.pool, actor)).some((view) => view.id === id))
    throw problem('NOT_FOUND', 'notFound');
  await keepHome(db.pool, actor.userId, id);
}
