import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Generates the typed Prisma client. Prisma wants to download a schema engine that generating never runs;
 * pointing it at any executable keeps the download away.
 */
const prisma = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js');
const done = spawnSync(process.execPath, [prisma, 'generate', '--schema', 'prisma/schema', '--no-hints'], {
  cwd: join(import.meta.dirname, '../..'),
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(done.status ?? 1);
