import type { Replica } from '@jazylym/domain/report/freshness';
import type { Pool } from 'pg';

/**
 * A standby that has replayed all that it received and is still receiving is not behind, however long ago the last acceptance was.
 * Otherwise it is behind by the age of what it replayed last; by its own when it has replayed nothing since it started. It may be told to
 * stop replaying, as while somebody copies it.
 */
const LOOK = `SELECT pg_is_in_recovery() AS "isStandby", (SELECT system_identifier::text FROM pg_control_system()) AS system,
  CASE WHEN pg_last_wal_replay_lsn() >= pg_last_wal_receive_lsn() AND EXISTS (SELECT FROM pg_stat_wal_receiver) THEN 0
    ELSE greatest(0, round(extract(epoch FROM clock_timestamp()
      - coalesce(pg_last_xact_replay_timestamp(), pg_postmaster_start_time())), 1)) END::float8 AS "lagSeconds",
  CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() ELSE false END AS "isPaused"`;

/** Whether it is a standby, of which PostgreSQL, and how far it is behind. */
type Look = { isStandby: boolean; system: string } & Replica;

/** Throws when it cannot be reached. */
export async function lookAt(pool: Pool): Promise<Look> {
  const { rows } = await pool.query<Look>(LOOK);
  const [row] = rows;
  if (row === undefined) throw new Error('the standby said nothing');
  return row;
}

const SYSTEM = 'SELECT system_identifier::text AS system FROM pg_control_system()';

/** By what a PostgreSQL and its standbys are known as one. */
export async function systemOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ system: string }>(SYSTEM);
  return rows[0]?.system ?? '';
}
