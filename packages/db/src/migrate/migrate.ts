import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { withConnection } from '../connection.ts';
import { type Migration, readMigrations } from './folder.ts';
import { grant, refuseOwner } from './grants.ts';

/** The database was migrated by other migrations than ours: by a newer Jazylym, or one of ours was edited afterwards. */
export class ForeignMigration extends Error {}

interface Target {
  ownerUrl: string;
  /** Who gets the application's rights; null for nobody now. */
  appRole: string | null;
  /** Only the first so many migrations; all when absent. */
  upTo?: number;
}

/** Prisma's own table of what was applied, so that its tools still understand the database. */
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0)`;

/** What the history keeps of a migration's text, as Prisma does. */
export const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex');

/**
 * Applies, in order, the migrations that the database has not had, as the role that owns it, and gives `appRole` its rights;
 * answers the names of what was applied. Each migration is one transaction with its line in the history: a kill at any
 * point leaves all of it or nothing, and the next start goes on.
 * (Prisma's engine cuts scripts at semicolons and commits piecemeal, which leaves a half-migrated database behind.)
 * Two servers starting at once wait for each other. Throws ForeignMigration; CannotStart, with nothing done, where `appRole` owns
 * the database.
 */
export async function migrate({ ownerUrl, appRole, upTo }: Target): Promise<string[]> {
  const migrations = await readMigrations();
  return await withConnection(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('jazylym migrate'))");
    if (appRole !== null) await refuseOwner(client, appRole);
    await client.query(HISTORY);
    const pending = await pendingOf(client, migrations.slice(0, upTo));
    for (const migration of pending) await apply(client, migration);
    if (appRole !== null) await grant(client, appRole);
    return pending.map(({ name }) => name);
  });
}

/** The migrations that the database has not had. Throws ForeignMigration when it had others than ours. */
export async function pendingOf(client: pg.ClientBase, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  for (const [place, row] of rows.entries()) {
    const ours = migrations[place];
    if (ours?.name !== row.name)
      throw new ForeignMigration(`the database has had migration ${row.name}, which this version does not know`);
    if (checksum(ours.sql) !== row.checksum)
      throw new ForeignMigration(`migration ${row.name} was edited after it had been applied`);
  }
  return migrations.slice(rows.length);
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query('BEGIN');
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES ($1, $2, now(), $3, 1)`,
    [randomUUID(), checksum(sql), name],
  );
  await client.query('COMMIT');
}
