/** One promise, the tests that try it, how much is tried in `npm test` and here, and a bar for a measured figure. */
export type Part = {
  what: string;
  project: 'assurance' | 'database';
  file: string;
  /** In `npm test`; here `runs` times as much, or what the environment below says. */
  inTests: string;
  env: Record<string, string>;
  /** The most that `longestSeconds`, which the test measures, may be. */
  mostSeconds?: number;
};

/** All that is tried today, with `runs` times what `npm test` does. */
export const partsOf = (runs: number): Part[] => [
  {
    what: 'kill -9 of server, backend and PostgreSQL under load',
    project: 'assurance',
    file: 'apps/server/src/assurance/crash.test.ts',
    inTests: '20 kills',
    env: {},
  },
  {
    what: 'kill -9 in a first start',
    project: 'assurance',
    file: 'apps/server/src/assurance/first-start.test.ts',
    inTests: '6 kills',
    env: {},
  },
  {
    what: 'PostgreSQL restarted under load',
    project: 'assurance',
    file: 'apps/server/src/assurance/restart.test.ts',
    inTests: '5 restarts',
    env: {},
    mostSeconds: 5,
  },
  {
    what: 'the same request again',
    project: 'assurance',
    file: 'apps/server/src/assurance/same-request.test.ts',
    inTests: '20 × 10 at once, 40 lost replies',
    env: {},
  },
  {
    what: 'abonement numbers',
    project: 'assurance',
    file: 'apps/server/src/assurance/numbers.test.ts',
    inTests: '20,000 numbers',
    env: {},
  },
  {
    what: 'accepting against closing the day',
    project: 'assurance',
    file: 'apps/server/src/assurance/closing.test.ts',
    inTests: '500 races, 64 clients',
    env: { ASSURE_RUNS: String((runs * 10_000) / 500 / 50) },
  },
  {
    what: 'days against a plain model, the server killed meanwhile',
    project: 'assurance',
    file: 'apps/server/src/assurance/day-model.test.ts',
    inTests: '20,000 operations, some 20 kills',
    env: {},
  },
  {
    what: 'tampering with sealed data as the owner',
    project: 'assurance',
    file: 'apps/server/src/assurance/tamper.test.ts',
    inTests: '200 rows, 60 rewritings, 40 cut tails',
    env: { ASSURE_RUNS: String(Math.round((runs * 34) / 50)) },
  },
  {
    what: 'clerks racing with duplicates',
    project: 'database',
    file: 'apps/server/src/abonement/races.test.ts',
    inTests: '64 clients × 10',
    env: { RACE_RUNS: String(10 * runs) },
  },
  {
    what: 'fuzz of every procedure',
    project: 'database',
    file: 'apps/server/src/http/fuzz.test.ts',
    inTests: '300 each',
    env: { FUZZ_RUNS: String(Math.round((runs * 10_000) / 50)) },
  },
  {
    what: 'role × procedure × place',
    project: 'database',
    file: 'apps/server/src/access/matrix.test.ts',
    inTests: 'all',
    env: {},
  },
  {
    what: 'canaries',
    project: 'database',
    file: 'apps/server/src/access/canary.test.ts',
    inTests: 'all',
    env: {},
  },
];
