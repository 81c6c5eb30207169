import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';

/** Any number, the same in every version: the lock that says "this data folder's server is alive". */
const LOCK = 7_529_384;

/**
 * Claims the database for this process for as long as the answered connection lives. PostgreSQL drops the claim with the
 * connection, so a killed server never leaves one behind. `as` names us to a second server, which gets that as CannotStart.
 */
export async function claim(url: string, as: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000, application_name: as, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
  if (rows[0]?.mine === true) return client;
  const holder = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
     WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [LOCK],
  );
  await client.end();
  throw new CannotStart(`another server is running on this data folder (${holder.rows[0]?.name ?? 'unknown'}): stop it first, or set another JAZYLYM_DATA`);
}
