import { pnpm } from './bootstrap.mjs';
import { chromiumForTests } from './check/chromium.ts';
import { type Counts, NONE, plus } from './check/counts.ts';
import { projectNames } from './check/projects.ts';
import { runTests, type TestRun } from './check/tests.ts';
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
const SLOW = ['database', 'assurance', 'browser'];

async function timed(name: string, work: () => Promise<Counts>): Promise<Counts> {
  say(`${name} …`);
  const from = performance.now();
  const counts = await work();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`${name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
  return counts;
}

const asCount = (code: number): Counts => (code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 });

const runs: TestRun[] = [
  { name: 'unit tests', projects: projectNames().filter((name) => !SLOW.includes(name)) },
  ...SLOW.map((name) => ({ name: `${name} tests`, projects: [name] })),
];

let checks = NONE;
for (const [name, check] of Object.entries(CHECKS))
  checks = plus(checks, await timed(name, async () => asCount(await check())));

let tests = NONE;
for (const one of runs) {
  const ready = !one.projects.includes('browser') || (await chromiumForTests());
  tests = plus(tests, await timed(one.name, async () => (ready ? runTests(one) : asCount(1))));
}

const all = plus(checks, tests);
console.log(
  `\nOf these, ${Object.keys(CHECKS).length} are checks of the whole project: ${Object.keys(CHECKS).join(', ')}.`,
);
console.log(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
process.exitCode = all.failed > 0 || tests.passed === 0 ? 1 : 0;
