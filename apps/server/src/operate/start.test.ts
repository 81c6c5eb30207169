import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withConnection } from '@jazylym/db/connection';
import { freePort, runningOn } from '@jazylym/db/embedded/postmaster';
import { migrate } from '@jazylym/db/migrate/migrate';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMain } from '../testing/main.ts';
import { signIn } from '../testing/sign-in.ts';
import { unsuitable } from './prepare-database.ts';

const NO_DEMO = { JAZYLYM_DEMO: '0' };

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jazylym-start-'));
  chmodSync(folder, 0o755);
  database = await freshDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts with settings that cannot do; answers the one sentence. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const { code, complaints } = await startMain({ ...NO_DEMO, ...settings }).ended;
  expect(complaints).toHaveLength(1);
  expect(code).toBe(1);
  return complaints[0] as string;
}

describe('what prevents a start is said in one sentence, and nothing is begun:', () => {
  test('a busy port, with who has it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const data = join(folder, 'never-made');
    const said = await refusal({ PORT: String(port), JAZYLYM_DATA: data });
    expect(said).toMatch(
      new RegExp(`^Jazylym cannot start: port ${port} is in use by .+ \\(process ${process.pid}\\): `),
    );
    expect(said).not.toContain('MainThread');
    expect(existsSync(data)).toBe(false);
    other.close();
  });

  test.each(['/proc/version/data', '/proc/nope', '/proc/nope/deeper'])(
    'a data folder that cannot be made: %s',
    async (data) => {
      expect(await refusal({ JAZYLYM_DATA: data })).toContain(`the data folder ${data} cannot be written (E`);
    },
  );

  test('a database where nobody answers', async () => {
    const port = await freePort();
    const said = await refusal({ DATABASE_URL: `postgresql://app:secret-word@127.0.0.1:${port}/jazylym` });
    expect(said).toContain(`the database at 127.0.0.1:${port}/jazylym (DATABASE_URL) cannot be used`);
    expect(said).not.toContain('secret-word');
  });

  test('a wrong password', async () => {
    const url = new URL(database.appUrl);
    url.password = 'wrong';
    expect(await refusal({ DATABASE_URL: url.href })).toMatch(/password authentication failed/);
  });

  test('a database that was not migrated, where only its owner may', async () => {
    const empty = await freshDatabase({ empty: true });
    expect(await refusal({ DATABASE_URL: empty.appUrl })).toMatch(/lacks \d+ migrations .*DATABASE_OWNER_URL/);
    await empty.close();
  });

  test('a database of a newer version', async () => {
    const newer = await freshDatabase();
    const owner = new pg.Client({ connectionString: newer.ownerUrl });
    await owner.connect();
    await owner.query(
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '9999_later')",
    );
    await owner.end();
    expect(await refusal({ DATABASE_URL: newer.appUrl, DATABASE_OWNER_URL: newer.ownerUrl })).toMatch(
      /9999_later.*update this/,
    );
    await newer.close();
  });

  test('an application that would own the documents', async () => {
    expect(await refusal({ DATABASE_URL: database.ownerUrl })).toMatch(
      /jazylym_test_owner of DATABASE_URL could rewrite/,
    );
    const empty = await freshDatabase({ empty: true });
    const both = { DATABASE_URL: empty.ownerUrl, DATABASE_OWNER_URL: empty.ownerUrl };
    expect(await refusal(both)).toMatch(/jazylym_test_owner of DATABASE_URL could rewrite/);
    const { rowCount } = await withConnection(empty.ownerUrl, (client) =>
      client.query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
    );
    expect(rowCount).toBe(0);
    await empty.close();
  });

  test('keys of the seals that others can read', async () => {
    const keys = join(folder, 'open-keys');
    mkdirSync(keys, { mode: 0o755 });
    const data = join(folder, 'not-made');
    expect(await refusal({ JAZYLYM_SEAL_KEYS: keys, JAZYLYM_DATA: data })).toContain(
      `others can reach ${keys} (mode 755)`,
    );
    expect(existsSync(data)).toBe(false);
  });

  test('a bad setting', async () => {
    expect(await refusal({ JAZYLYM_DEMO: 'perhaps' })).toBe(
      'Jazylym cannot start: the setting JAZYLYM_DEMO must be 0 or 1.',
    );
  });
});

test.each([
  [{ number: 140_012, version: '14.12', encoding: 'UTF8' }, /PostgreSQL 14\.12, and Jazylym needs 15 or newer/],
  [{ number: 150_000, version: '15.0', encoding: 'SQL_ASCII' }, /SQL_ASCII/],
])('too old a PostgreSQL, or one without Kazakh letters, is refused: %o', (facts, says) => {
  expect(unsuitable(facts)).toMatch(says);
});

test('on a given database: it migrates, starts, answers, and ends with code 0 on Ctrl+C', async () => {
  const empty = await freshDatabase({ empty: true });
  const main = startMain({ ...NO_DEMO, DATABASE_URL: empty.appUrl, DATABASE_OWNER_URL: empty.ownerUrl });
  const [, url] = await main.hears(/Health +(\S+)/);
  expect((await fetch(url as string)).status).toBe(200);
  expect(await migrate({ ownerUrl: empty.ownerUrl, appRole: 'jazylym_test_app' })).toEqual([]);
  main.kill('SIGINT');
  expect(await main.ended).toEqual({ code: 0, complaints: [] });
  await empty.close();
});

test('a second server on one data folder is told who has it, the first goes on, and Ctrl+C leaves no PostgreSQL behind', async () => {
  const data = join(folder, 'one');
  const first = startMain({ ...NO_DEMO, JAZYLYM_DATA: data });
  const [, url] = await first.hears(/Health +(\S+)/);
  expect(await refusal({ JAZYLYM_DATA: data })).toContain(
    `another server is running on the data folder ${data} (process ${first.pid},`,
  );
  expect((await fetch(url as string)).status).toBe(200);
  // The signal comes twice where npm passes on what the process group has had.
  first.kill('SIGINT');
  first.kill('SIGINT');
  expect(await first.ended).toEqual({ code: 0, complaints: [] });
  expect(runningOn(join(data, 'cluster/data'))).toBeNull();
});

test('without demonstration the first administrator gets a one-time password, a new one with each start until it is used', async () => {
  const fresh = await freshDatabase();
  const start = async () => {
    const main = startMain({ ...NO_DEMO, DATABASE_URL: fresh.appUrl });
    await main.hears(/Ctrl\+C stops it/);
    const url = main.said().match(/Counter +(\S+)\/counter/)?.[1] as string;
    const password = main.said().match(/First administrator: admin, one-time password (\S+)/)?.[1];
    return { main, url, password };
  };
  const stop = async ({ main }: Awaited<ReturnType<typeof start>>) => {
    main.kill('SIGINT');
    await main.ended;
  };

  const first = await start();
  expect(first.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  await stop(first);
  const second = await start();
  await expect(signIn(second.url, 'admin', first.password)).rejects.toThrow(/401/);
  const cookie = await signIn(second.url, 'admin', second.password);
  const changed = await fetch(`${second.url}/trpc/access.changePassword`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ currentPassword: second.password, newPassword: 'a password of my own' }),
  });
  expect(changed.status).toBe(200);
  await stop(second);
  const third = await start();
  expect(third.password).toBeUndefined();
  await signIn(third.url, 'admin', 'a password of my own');
  await stop(third);
  await fresh.close();
});
