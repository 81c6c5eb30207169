import { defineConfig } from 'vitest/config';

/** `npm run assure` does so much that no time is too long. */
const patience = (milliseconds: number): number => ('ASSURE_RUNS' in process.env ? 0 : milliseconds);

/**
 * The files of a worker share its process: none changes what others see, and each would load the same modules anew, for a third
 * of all the processor's time. PostgreSQL or Chromium work while a test waits for them, so no core is left free.
 */
const together = { isolate: false, maxWorkers: '100%' } as const;

/** Looks at what its process has loaded, so it has one of its own. */
const alone = 'apps/server/src/abonement/first-paper.test.ts';

const startPostgres = './packages/db/src/testing/start-postgres.ts';

/** Many pure tests, some on a real PostgreSQL, few in a browser. A test lies beside what it tests. */
export default defineConfig({
  test: {
    // A failed comparison of long lists must not bury the other messages.
    diff: { truncateThreshold: 60 },
    projects: [
      { test: { ...together, name: 'domain', include: ['packages/domain/src/**/*.test.ts'] } },
      { test: { ...together, name: 'i18n', include: ['packages/i18n/src/**/*.test.ts'] } },
      {
        test: {
          ...together,
          name: 'documents',
          include: ['packages/documents/src/**/*.test.{ts,tsx}', 'packages/ui/src/**/*.test.{ts,tsx}'],
        },
      },
      { test: { ...together, name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        test: {
          ...together,
          name: 'front-ends',
          include: ['{apps/operator,apps/dashboard,packages/front,packages/browser}/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...together,
          name: 'database',
          include: ['packages/db/src/**/*.test.ts', 'apps/server/src/**/*.test.ts', 'bench/bulk/**/*.test.ts'],
          exclude: ['**/assurance/**', alone],
          globalSetup: startPostgres,
          testTimeout: patience(60_000),
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'alone', include: [alone], globalSetup: startPostgres, testTimeout: 60_000, hookTimeout: 60_000 },
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
          ...together,
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
