import { pnpm } from './bootstrap.mjs';
import { chromiumForTests } from './check/chromium.ts';
import { NONE, plus } from './check/counts.ts';
import { failedWhole, listOf } from './check/failures.ts';
import { projectNames } from './check/projects.ts';
import { type Outcome, runTests, type TestRun } from './check/tests.ts';
import { NODE, run, say } from './run.mjs';

/** Checks of the whole project; each counts as one beside the tests. */
const CHECKS: Record<string, () => Promise<number>> = {
  lint: () =>
    run(NODE, ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'], { quiet: true }),
  types: () => pnpm('exec', 'turbo', 'run', 'types', 'types:scripts', '--output-logs=errors-only'),
  tidy: () => run(NODE, ['scripts/tidy.ts'], { quiet: true }),
  'versions (sherif)': () => run(NODE, ['node_modules/sherif/index.js', '--fail-on-warnings'], { quiet: true }),
  'unused code (knip)': () => run(NODE, ['node_modules/knip/bin/knip.js'], { quiet: true }),
};

/** Projects that run by themselves, slow ones last; all others are quick and share one run. */
const SLOW = [['database', 'alone'], ['assurance'], ['browser']];

async function timed(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  say(`${name} …`);
  const from = performance.now();
  const outcome = await work();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`${name}: ${outcome.counts.failed === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
  return outcome;
}

const whole = (name: string, isPassed: boolean): Outcome =>
  isPassed
    ? { counts: { ...NONE, passed: 1 }, failures: [] }
    : { counts: { ...NONE, failed: 1 }, failures: [failedWhole(name)] };

const runs: TestRun[] = [
  { name: 'unit tests', projects: projectNames().filter((name) => !SLOW.flat().includes(name)) },
  ...SLOW.map((projects) => ({ name: `${projects[0]} tests`, projects })),
];

// None waits for another, each is silent unless it fails, and half of them know one core only.
const checks = await Promise.all(
  Object.entries(CHECKS).map(([name, check]) => timed(name, async () => whole(name, (await check()) === 0))),
);

const tests: Outcome[] = [];
for (const one of runs) {
  const isReady = !one.projects.includes('browser') || (await chromiumForTests());
  tests.push(await timed(one.name, async () => (isReady ? runTests(one) : whole(one.name, false))));
}

const outcomes = [...checks, ...tests];
const all = outcomes.map(({ counts }) => counts).reduce(plus);
// People see the end of a long log: all that failed is named there again.
process.stdout.write(listOf(outcomes.flatMap(({ failures }) => failures)));
console.log(
  `\nOf these, ${Object.keys(CHECKS).length} are checks of the whole project: ${Object.keys(CHECKS).join(', ')}.`,
);
console.log(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
process.exitCode = all.failed > 0 || tests.every(({ counts }) => counts.passed === 0) ? 1 : 0;
