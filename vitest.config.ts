import { defineConfig } from 'vitest/config';

/** `npm run assure` does so much that no time is too long. */
const patience = (milliseconds: number): number => ('ASSURE_RUNS' in process.env ? 0 : milliseconds);

const startPostgres = './packages/db/src/testing/start-postgres.ts';

/** Many pure tests, some on a real PostgreSQL, few in a browser. A test lies beside what it tests. */
export default defineConfig({
  test: {
    // A failed comparison of long lists must not bury the other messages.
    diff: { truncateThreshold: 60 },
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'] } },
      { test: { name: 'i18n', include: ['packages/i18n/src/**/*.test.ts'] } },
      {
        test: {
          name: 'documents',
          include: ['packages/documents/src/**/*.test.{ts,tsx}', 'packages/ui/src/**/*.test.{ts,tsx}'],
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        test: {
          name: 'front-ends',
          include: ['{apps/operator,apps/dashboard,packages/front,packages/browser}/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/db/src/**/*.test.ts', 'apps/server/src/**/*.test.ts', 'bench/bulk/**/*.test.ts'],
          exclude: ['**/assurance/**'],
          globalSetup: startPostgres,
          testTimeout: patience(60_000),
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // What is killed here has a PostgreSQL of its own, durable as in production, and the machine to itself.
          name: 'assurance',
          include: ['apps/server/src/assurance/**/*.test.ts'],
          globalSetup: startPostgres,
          testTimeout: patience(600_000),
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/*/e2e/**/*.test.ts'],
          globalSetup: startPostgres,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A Chromium and a server each: they wait for one another half the time, so two at once fill two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
