import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { CannotStart } from '../cannot-start.ts';
import { withConnection } from '../connection.ts';
import { readMigrations } from '../migrate/folder.ts';
import { refuseOwner } from '../migrate/grants.ts';
import { checksum, ForeignMigration, migrate } from '../migrate/migrate.ts';
import type { Header, Section, Trailer } from './format.ts';
import { type Measure, measureOf, meter } from './meter.ts';
import { BrokenBackup, type Reader, readerOf } from './reader.ts';
import { copyTarget, SAME_TEXT, type Table, tablesOf } from './tables.ts';

interface Options {
  /** The database to fill, as its owner. */
  ownerUrl: string;
  /** Who gets the application's rights; null leaves that to the first start. */
  appRole: string | null;
  /** Told after each table. */
  onTable: (name: string, rows: number) => void;
}

/**
 * Fills an empty database with a backup's text, in one transaction: all of it, read back and compared with what the backup says
 * of itself, or nothing. Answers each table's rows. A backup of an older version is brought up to this one afterwards.
 * Throws CannotStart for a database that is not empty, and a backup that is broken or of a newer version.
 */
export async function restoreBackup(chunks: AsyncIterable<Buffer>, options: Options): Promise<Record<string, Measure>> {
  const { ownerUrl, appRole } = options;
  const reader = readerOf(chunks);
  try {
    const header = await readHeader(reader);
    await refuseNonEmpty(ownerUrl);
    if (appRole !== null) await withConnection(ownerUrl, (client) => refuseOwner(client, appRole));
    await migrate({ ownerUrl, appRole: null, upTo: header.migrations.length });
    const tables = await fill(reader, options);
    await migrate({ ownerUrl, appRole });
    return tables;
  } catch (error) {
    if (error instanceof BrokenBackup) throw new CannotStart(`the backup cannot be restored: ${error.message}`);
    if (error instanceof ForeignMigration)
      throw new CannotStart(
        'the database is of a newer version than the backup: restore it into a new, empty database',
      );
    throw error;
  }
}

async function readHeader(reader: Reader): Promise<Header> {
  const header = (await reader.json()) as Partial<Header>;
  if (header.format !== 'jazylym-backup') throw new BrokenBackup('it is no backup of Jazylym');
  if (header.version !== 1 || header.migrations === undefined) throw new BrokenBackup('its form is of a newer version');
  const ours = await readMigrations();
  const foreign = header.migrations.find(({ name, checksum: sum }, place) => {
    const own = ours[place];
    return own?.name !== name || checksum(own.sql) !== sum;
  });
  if (foreign !== undefined) throw new BrokenBackup(`this version does not know its migration ${foreign.name}`);
  return header as Header;
}

async function refuseNonEmpty(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    const tables = await tablesOf(client);
    // Migrations put settings there; everything else is somebody's data.
    for (const { name } of tables.filter((table) => table.name !== 'setting')) {
      const { rowCount } = await client.query(`SELECT FROM public.${pg.escapeIdentifier(name)} LIMIT 1`);
      if (rowCount !== 0) throw new CannotStart(`the database is not empty (${name} has rows): nothing was changed`);
    }
  });
}

function fill(reader: Reader, { ownerUrl, onTable }: Options): Promise<Record<string, Measure>> {
  return withConnection(ownerUrl, async (client) => {
    await client.query(SAME_TEXT);
    await client.query('BEGIN');
    const ours = await tablesOf(client);
    await client.query(`TRUNCATE ${names(ours)}`);
    const said: Section[] = [];
    for (const _ of ours) said.push(await fillTable(client, reader, onTable));
    const { tables } = (await reader.json()) as Partial<Trailer>;
    for (const table of said) await refuseDifference(client, table, tables?.[table.name]);
    await advanceSequences(client);
    await client.query('COMMIT');
    await client.query(`ANALYZE ${names(ours)}`);
    return tables ?? {};
  });
}

const names = (tables: readonly Table[]): string =>
  tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`).join(', ');

async function fillTable(client: pg.Client, reader: Reader, onTable: Options['onTable']): Promise<Section> {
  const table = (await reader.json()) as Section;
  const { pass, measure } = meter();
  await pipeline(Readable.from(pass(reader.rows())), client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`)));
  onTable(table.name, measure().rows);
  return table;
}

/** Reads the table back, as the backup did: what was lost or changed on the way shows. */
async function refuseDifference(client: pg.Client, table: Table, said: Measure | undefined): Promise<void> {
  const stored = await measureOf(client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`)));
  if (stored.rows !== said?.rows || stored.sha256 !== said.sha256)
    throw new BrokenBackup(
      `${table.name} has ${stored.rows} rows with other content than it says; nothing was changed`,
    );
}

/** The next number of each counter comes after the greatest that was restored. */
async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence, table_name AS table, column_name AS column
     FROM information_schema.columns
     WHERE table_schema = 'public' AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL`,
  );
  for (const { sequence, table, column } of rows)
    await client.query(
      `SELECT setval($1, greatest(max(${pg.escapeIdentifier(column)}), 1), count(*) > 0) FROM public.${pg.escapeIdentifier(table)}`,
      [sequence],
    );
}
