import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backupOf } from '@jazylym/db/backup/write';
import { startEmbedded } from '@jazylym/db/embedded/start';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { loadDemo } from '../demo/load.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';

const NOW = new Date('2026-11-20T06:00:00Z');

let folder: string;
let database: TestDatabase;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jazylym-backup-'));
  chmodSync(folder, 0o755);
  database = await freshDatabase();
  await loadDemo({
    ownerUrl: database.ownerUrl,
    sealKeys: temporarySealKeys(),
    now: NOW,
    say: () => undefined,
    abonements: 300,
  });
  file = join(folder, 'whole.gz');
  expect(await command('backup', file, database)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm run db:NAME ARGUMENT` on a database; answers its exit code and what it said. */
async function command(name: 'backup' | 'restore' | 'copy', argument: string, on: TestDatabase | string) {
  const where =
    typeof on === 'string' ? { JAZYLYM_DATA: on } : { DATABASE_URL: on.appUrl, DATABASE_OWNER_URL: on.ownerUrl };
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`), argument], {
    env: { PATH, HOME, ...where },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

async function on<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All that a database holds: of each table the number of rows and the SHA-256 of them all. */
const contentOf = (url: string): Promise<unknown> =>
  on(url, async (client) => {
    let last: Buffer = Buffer.alloc(0);
    for await (const chunk of backupOf(client, { madeAt: NOW, onTable: () => undefined })) last = chunk;
    return JSON.parse(last.toString('utf8'));
  });

/** The restored database is the former one: row by row, chain, money and rollups, and its counters go on. */
async function expectSame(url: string): Promise<void> {
  expect(await contentOf(url)).toEqual(await contentOf(database.ownerUrl));
  const pool = new pg.Pool({ connectionString: url });
  expect(await audit(pool)).toEqual([]);
  await pool.end();
  await on(url, async (client) => {
    await client.query("INSERT INTO publisher (name) VALUES ('one more')");
    await client.query("DELETE FROM publisher WHERE name = 'one more'");
  });
}

test('a backup restored into an empty database is the same database, to the last row', async () => {
  const empty = await freshDatabase({ empty: true });
  expect(await command('restore', file, empty)).toMatchObject({ code: 0, said: expect.stringMatching(/Restored/) });
  await expectSame(empty.ownerUrl);
  await on(empty.appUrl, async (app) => {
    expect((await app.query('SELECT count(*)::int AS n FROM abonement')).rows[0].n).toBeGreaterThan(300);
    await expect(app.query('DELETE FROM abonement')).rejects.toThrow(/permission denied/);
  });
  await empty.close();
});

test('a copy to another database is the same, and that database starts with the application without rights', async () => {
  const target = await freshDatabase({ empty: true });
  expect(await command('copy', target.ownerUrl, database)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Copied/),
  });
  await expectSame(target.ownerUrl);
  await target.close();
});

test('the built-in PostgreSQL is restored before the first start, and backed up beside a running server', async () => {
  const data = join(folder, 'data');
  expect(await command('restore', file, data)).toMatchObject({ code: 0 });
  const server = await startEmbedded({ folder: data, as: 'a server', durable: false });
  await expectSame(server.ownerUrl);
  const again = join(folder, 'again.gz');
  expect(await command('backup', again, data)).toMatchObject({ code: 0 });
  await server.stop();
  const content = (path: string) => gunzipSync(readFileSync(path)).toString('utf8').replace(/^.*\n/, '');
  expect(content(again)).toBe(content(file));
});

test('a backup is for the eyes of its owner, gets a name in a folder, and never replaces a file', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const backups = mkdtempSync(join(folder, 'backups-'));
  expect(await command('backup', backups, database)).toMatchObject({ code: 0 });
  expect(readdirSync(backups)).toEqual([expect.stringMatching(/^jazylym-\d{4}-\d\d-\d\dT\d{6}Z\.backup\.gz$/)]);
  const before = readFileSync(file);
  expect(await command('backup', file, database)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/exists already/),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an empty database gives no backup', async () => {
  const empty = await freshDatabase({ empty: true });
  const none = join(folder, 'none.gz');
  expect(await command('backup', none, empty)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/nothing to take along/),
  });
  expect(existsSync(none)).toBe(false);
  await empty.close();
});

describe('refused, with one sentence, and nothing is changed:', () => {
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await freshDatabase();
  });
  afterAll(() => empty.close());

  const refused = async (path: string, says: RegExp, into = empty) => {
    const before = await contentOf(into.ownerUrl);
    const { code, said } = await command('restore', path, into);
    expect(
      said
        .split('\n')
        .filter((line) => line !== '')
        .at(-1),
    ).toMatch(says);
    expect(code).toBe(1);
    expect(await contentOf(into.ownerUrl)).toEqual(before);
  };
  const write = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  test('a database that holds anything', () => refused(file, /the database is not empty \(\w+ has rows\)/, database));
  test('no file', () => refused(join(folder, 'nowhere'), /cannot be read \(ENOENT\)/));
  test('another file', () => refused(write('other.gz', gzipSync('{"a": 1}\n')), /no backup of Jazylym/));
  test('a file that is not compressed', () => refused(write('plain', Buffer.from('hello')), /damaged or cut off/));
  test('a file that was cut off', () => {
    const whole = readFileSync(file);
    return refused(write('cut.gz', whole.subarray(0, whole.length >> 1)), /damaged or cut off/);
  });
  test('a backup in which one tiyn was changed', () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const [row = ''] = text.slice(text.indexOf('{"name":"acceptance_rollup"')).match(/\n\d{4}-\d\d-\d\d\t.*/) ?? [];
    const changed = text.replace(
      row,
      row.replace(/(\d)$/, (digit) => String((Number(digit) + 1) % 10)),
    );
    expect(changed).not.toBe(text);
    return refused(
      write('changed.gz', gzipSync(changed)),
      /acceptance_rollup has \d+ rows with other content than it says/,
    );
  });
  test('a backup of a newer version', () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const newer = text.replace('"migrations":[', '"migrations":[{"name":"0000_other","checksum":"x"},');
    return refused(write('newer.gz', gzipSync(newer)), /this version does not know its migration 0000_other/);
  });
});
