import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, run } from '../run.mjs';
import { type Counts, countReport, type Report } from './counts.ts';

/** Vitest projects that run together, and what people call them. */
export type TestRun = { name: string; projects: string[] };

/** Runs the tests of these projects and counts them. */
export async function runTests({ projects }: TestRun): Promise<Counts> {
  const { report, code } = await vitestReport(projects.flatMap((name) => ['--project', name]));
  return countReport(report, code);
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
