import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/start.ts';
import { makeTemplate } from './template.ts';

let stop = async (): Promise<void> => undefined;

/**
 * Vitest's global set-up: one PostgreSQL for all test files, and in it a migrated database that they clone.
 * `TEST_DATABASE_OWNER_URL`, a superuser's, lets the tests run on another PostgreSQL, say the oldest that we support.
 */
export async function setup(): Promise<void> {
  // Two projects name this set-up; the first to run it serves both.
  if (process.env.JAZYLYM_TEST_TEMPLATE !== undefined) return;
  const told = process.env.TEST_DATABASE_OWNER_URL;
  const url = told ?? (await startOwn());
  process.env.JAZYLYM_TEST_SUPERUSER_URL = url;
  process.env.JAZYLYM_TEST_TEMPLATE = await makeTemplate(url);
}

export const teardown = (): Promise<void> => stop();

async function startOwn(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbedded({ folder, as: `tests, process ${process.pid}`, durable: false });
  stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return postgres.superuserUrl;
}
