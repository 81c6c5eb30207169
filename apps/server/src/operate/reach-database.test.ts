import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@jazylym/db/embedded/start';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../env.ts';
import { reachDatabase } from './reach-database.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jazylym-reach-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => readSettings({ JAZYLYM_DATA: folder });

async function answers(url: string | null): Promise<boolean> {
  const client = new pg.Client({ connectionString: url ?? '' });
  await client.connect();
  const { rowCount } = await client.query('SELECT');
  await client.end();
  return rowCount === 1;
}

test('a command uses the built-in PostgreSQL of a running server and leaves it running', async () => {
  const server = await startEmbedded({ folder, as: 'a server', durable: false });
  try {
    const database = await reachDatabase(settings());
    expect(database.ownerUrl).toBe(server.ownerUrl);
    await database.close();
    expect(await answers(server.appUrl)).toBe(true);
  } finally {
    await server.stop();
  }
});

test('a command starts the built-in PostgreSQL where no server runs, and stops it', async () => {
  const database = await reachDatabase(settings());
  expect(await answers(database.ownerUrl)).toBe(true);
  await database.close();
  await expect(answers(database.ownerUrl)).rejects.toThrow();
});
