import type { ClientBase } from 'pg';

const MARKER = 'demo.loaded';

/**
 * Claims the database for the demonstration, within the caller's transaction: true when nothing was in it and the
 * demonstration is to be loaded now, false when it is loaded already, null when the database holds something else. Two
 * servers at once: the second waits here for the first.
 */
export async function claimForDemo(client: ClientBase, now: Date): Promise<boolean | null> {
  const { rowCount } = await client.query(
    'INSERT INTO setting (name, value) VALUES ($1, to_jsonb($2::timestamptz)) ON CONFLICT (name) DO NOTHING',
    [MARKER, now],
  );
  if (rowCount === 0) return false;
  const { rows } = await client.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT FROM branch) OR EXISTS (SELECT FROM facility) OR EXISTS (SELECT FROM publication)
       OR EXISTS (SELECT FROM catalogue) OR EXISTS (SELECT FROM abonement) OR EXISTS (SELECT FROM "user") AS used`,
  );
  return rows[0]?.used === true ? null : true;
}
