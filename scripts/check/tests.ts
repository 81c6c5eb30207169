import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT, run } from '../run.mjs';
import { type Counts, countReport, type Report } from './counts.ts';
import { type Failure, failuresOf } from './failures.ts';

/** Vitest projects that run together, and what people call them. */
export type TestRun = { name: string; projects: string[] };

/** How checks or tests ended. */
export type Outcome = { counts: Counts; failures: Failure[] };

/** Runs the tests of these projects, counts them, and says which failed. */
export async function runTests({ name, projects }: TestRun): Promise<Outcome> {
  const { report, code } = await vitestReport(projects.flatMap((project) => ['--project', project]));
  return { counts: countReport(report, code), failures: failuresOf(report, code, { run: name, root: ROOT }) };
}

/** Runs vitest, its messages shown as they come; answers its own report, empty when it ended before it could write one. */
export async function vitestReport(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ report: Report; code: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-report-'));
  const file = join(folder, 'report.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(NODE, ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reports], { env });
  const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true });
  return { report, code };
}
