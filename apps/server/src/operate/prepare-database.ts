import { CannotStart } from '@jazylym/db/cannot-start';
import { withConnection } from '@jazylym/db/connection';
import { readMigrations } from '@jazylym/db/migrate/folder';
import { refuseOwner } from '@jazylym/db/migrate/grants';
import { ForeignMigration, migrate, pendingOf } from '@jazylym/db/migrate/migrate';
import type pg from 'pg';
import { type OpenDatabase, placeOf, roleOf } from './open-database.ts';

const OLDEST = 150_000;

type ServerFacts = { number: number; version: string; encoding: string };

/** Why we cannot work on such a PostgreSQL; null when we can. */
export function unsuitable({ number, version, encoding }: ServerFacts): string | null {
  if (number < OLDEST) return `the database is PostgreSQL ${version}, and Jazylym needs 15 or newer`;
  return encoding === 'UTF8' ? null : `the database is encoded in ${encoding}, and Kazakh needs UTF8`;
}

/**
 * Makes sure that the database can be worked with: it answers, is PostgreSQL 15 or newer, the application's role cannot
 * rewrite what was registered, and it has every migration (applied here where we own it). Answers the names of the migrations
 * that were applied. Throws CannotStart, one sentence for each of these.
 */
export async function prepareDatabase({
  appUrl,
  ownerUrl,
}: Pick<OpenDatabase, 'appUrl' | 'ownerUrl'>): Promise<string[]> {
  await visit('DATABASE_URL', appUrl, async (client) => {
    await refuseUnsuitable(client);
    await refuseOwner(client, client.user ?? roleOf(appUrl));
  });
  if (ownerUrl !== null) await refuseUnreachable('DATABASE_OWNER_URL', ownerUrl);
  const applied = ownerUrl === null ? [] : await migrateAs(appUrl, ownerUrl);
  await visit('DATABASE_URL', appUrl, (client) => refuseUnmigrated(client, placeOf(appUrl)));
  return applied;
}

/** Makes sure that someone suitable answers there. `named` says to people which setting it is. Throws CannotStart. */
export const refuseUnreachable = (named: string, url: string): Promise<void> => visit(named, url, refuseUnsuitable);

async function migrateAs(appUrl: string, ownerUrl: string): Promise<string[]> {
  try {
    return await migrate({ ownerUrl, appRole: roleOf(appUrl) });
  } catch (error) {
    if (error instanceof ForeignMigration) throw new CannotStart(`${error.message}: update this installation`);
    throw error;
  }
}

/** Does `work` on a connection of its own. Throws CannotStart when nobody answers or lets us in. */
async function visit(setting: string, url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  let isConnected = false;
  try {
    await withConnection(url, async (client) => {
      isConnected = true;
      await work(client);
    });
  } catch (error) {
    if (isConnected) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new CannotStart(`the database at ${placeOf(url)} (${setting}) cannot be used: ${message || code}`);
  }
}

async function refuseUnsuitable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding`,
  );
  const why = rows[0] === undefined ? null : unsuitable(rows[0]);
  if (why !== null) throw new CannotStart(why);
}

async function refuseUnmigrated(client: pg.Client, place: string): Promise<void> {
  const migrations = await readMigrations();
  const pending = await pendingOf(client, migrations).catch((error: unknown) => {
    if (error instanceof ForeignMigration) throw new CannotStart(`${error.message}: update this installation`);
    return migrations;
  });
  if (pending.length > 0)
    throw new CannotStart(
      `the database at ${place} lacks ${pending.length} migrations and only its owner may migrate it: start once with DATABASE_OWNER_URL`,
    );
}
