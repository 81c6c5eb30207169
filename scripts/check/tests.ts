import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, run } from '../run.mjs';
import { type Counts, countReport, type Report } from './counts.ts';

/** Vitest projects that run together, and what people call them. */
export type TestRun = { name: string; projects: string[] };

/** Runs the tests of these projects, their messages shown as they come, and counts them by vitest's own report. */
export async function runTests({ projects }: TestRun): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-report-'));
  const file = join(folder, 'report.json');
  const named = projects.flatMap((name) => ['--project', name]);
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(NODE, ['node_modules/vitest/vitest.mjs', 'run', ...named, ...reports]);
  const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true });
  return countReport(report, code);
}
