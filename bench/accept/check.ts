import type pg from 'pg';
import type { Ready } from './orders.ts';

/** Compares what was answered with what is stored, id by id. Throws where an acceptance is missing or has another total. */
export async function checkStored(owner: pg.Pool, ready: readonly Ready[]): Promise<{ rows: number; tiyn: number }> {
  const { rows } = await owner.query<{ id: string; total: string }>(
    'SELECT acceptance_id AS id, sum(total_tiyn) AS total FROM abonement WHERE acceptance_id = ANY ($1::uuid[]) GROUP BY 1',
    [ready.map(({ id }) => id)],
  );
  const stored = new Map(rows.map(({ id, total }) => [id, Number(total)]));
  const wrong = ready.filter(({ id, total }) => stored.get(id) !== total);
  if (wrong.length > 0)
    throw new Error(`${wrong.length} of ${ready.length} are not stored as answered: ${wrong[0]?.id}`);
  return { rows: stored.size, tiyn: ready.reduce((sum, { total }) => sum + total, 0) };
}
