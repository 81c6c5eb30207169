import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CannotStart } from '../cannot-start.ts';
import { END_OF_ROWS, type Header, type Trailer } from './format.ts';
import { type Measure, meter } from './meter.ts';
import { copyTarget, SAME_TEXT, tablesOf } from './tables.ts';

interface Options {
  madeAt: Date;
  /** Told after each table. */
  onTable: (name: string, rows: number) => void;
}

/**
 * The whole database as one moment saw it, in the form of `format.ts`, piece by piece: nothing waits for it and it waits for
 * nothing. The connection may be the owner's or the application's; it is in no transaction before and after.
 * Throws CannotStart where nothing has been migrated.
 */
export async function* backupOf(client: pg.ClientBase, { madeAt, onTable }: Options): AsyncGenerator<Buffer> {
  await refuseEmpty(client);
  await client.query(SAME_TEXT);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  yield line(await headerOf(client, madeAt));
  const tables: Record<string, Measure> = {};
  for (const table of await tablesOf(client)) {
    yield line(table);
    const { pass, measure } = meter();
    yield* pass(client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`)));
    yield Buffer.from(`${END_OF_ROWS}\n`);
    const measured = measure();
    tables[table.name] = measured;
    onTable(table.name, measured.rows);
  }
  yield line({ tables } satisfies Trailer);
  await client.query('COMMIT');
}

async function refuseEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
  );
  if (rows[0]?.found !== true) throw new CannotStart('the database is empty: there is nothing to take along');
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

async function headerOf(client: pg.ClientBase, madeAt: Date): Promise<Header> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  const postgres = rows[0]?.version ?? '';
  return { format: 'jazylym-backup', version: 1, madeAt: madeAt.toISOString(), postgres, migrations };
}
