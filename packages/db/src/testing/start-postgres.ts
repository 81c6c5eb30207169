import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/start.ts';
import { makeTemplate } from './template.ts';

/**
 * Vitest's global set-up: one PostgreSQL for all test files, and in it a migrated database that they clone.
 * `TEST_DATABASE_OWNER_URL`, a superuser's, lets the tests run on another PostgreSQL, say the oldest that we support.
 */
export default async function startPostgres(): Promise<() => Promise<void>> {
  // Two projects name this set-up; the first to run it serves both.
  if (process.env['JAZYLYM_TEST_TEMPLATE'] !== undefined) return async () => undefined;
  const told = process.env['TEST_DATABASE_OWNER_URL'];
  const server = told === undefined ? await startOwn() : { url: told, stop: async () => undefined };
  process.env['JAZYLYM_TEST_SUPERUSER_URL'] = server.url;
  process.env['JAZYLYM_TEST_TEMPLATE'] = await makeTemplate(server.url);
  return server.stop;
}

async function startOwn(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbedded({ folder, as: `tests, process ${process.pid}`, durable: false });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.superuserUrl, stop };
}
