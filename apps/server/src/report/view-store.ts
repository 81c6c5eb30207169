import type { Actor } from '@jazylym/domain/access/role';
import type { SavedView, SaveView } from '@jazylym/domain/report/view';
import type { Source } from './store.ts';

/** The views that somebody has or is shown, by name. */
export async function viewsOf(source: Source, { userId, role }: Pick<Actor, 'userId' | 'role'>): Promise<SavedView[]> {
  const { rows } = await source.query<SavedView>(
    `SELECT v.id, v.name, v.address, v.user_id = $1 AS "isOwn", v.shared_role IS NOT NULL AS "isShared",
       h.view_id IS NOT NULL AS "isHome", u.name AS author
     FROM saved_view v JOIN "user" u ON u.id = v.user_id LEFT JOIN home_view h ON h.view_id = v.id AND h.user_id = $1
     WHERE v.user_id = $1 OR v.shared_role = $2::role ORDER BY v.name, v.id`,
    [userId, role],
  );
  return rows;
}

/** Keeps a view, new or changed, while its author has fewer than `most`; answers whether it is kept. Another's is never touched. */
export async function keepView(
  source: Source,
  { userId, role }: Pick<Actor, 'userId' | 'role'>,
  { id, name, address, shared }: SaveView,
  { most, now }: { most: number; now: Date },
): Promise<'kept' | 'another' | 'tooMany'> {
  const { rows } = await source.query<{ outcome: 'kept' | 'another' | 'tooMany' }>(
    `WITH owner AS (SELECT user_id FROM saved_view WHERE id = $1),
       allowed AS (
         SELECT CASE WHEN EXISTS (SELECT FROM owner WHERE user_id <> $2) THEN 'another'
           WHEN NOT EXISTS (SELECT FROM owner) AND (SELECT count(*) FROM saved_view WHERE user_id = $2) >= $7 THEN 'tooMany'
           ELSE 'kept' END AS outcome),
       kept AS (
         INSERT INTO saved_view (id, user_id, name, address, shared_role, saved_at)
         SELECT $1, $2, $3, $4, $5::role, $6 FROM allowed WHERE outcome = 'kept'
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, shared_role = excluded.shared_role,
           saved_at = excluded.saved_at WHERE saved_view.user_id = $2)
     SELECT outcome FROM allowed`,
    [id, userId, name, address, shared ? role : null, now, most],
  );
  return rows[0]?.outcome ?? 'another';
}

/** Removes one's own view, and wherever it was somebody's first page; another's stays. Answers whether there was one. */
export async function removeView(source: Source, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await source.query(
    `WITH gone AS (DELETE FROM saved_view WHERE id = $2 AND user_id = $1 RETURNING id),
       homes AS (DELETE FROM home_view WHERE view_id IN (SELECT id FROM gone))
     SELECT FROM gone`,
    [userId, id],
  );
  return rowCount === 1;
}

/** Opens the dashboard with a view from now on; null with none. */
export async function keepHome(source: Source, userId: string, id: string | null): Promise<void> {
  if (id === null) await source.query('DELETE FROM home_view WHERE user_id = $1', [userId]);
  else
    await source.query(
      'INSERT INTO home_view (user_id, view_id) VALUES ($1, $2) ON CONFLICT (user_id) DO UPDATE SET view_id = excluded.view_id',
      [userId, id],
    );
}
