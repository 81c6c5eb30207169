import { relative } from 'node:path';
import type { Report } from './counts.ts';

/** What failed: in which check or run of tests, in which file's which test, where one is known, and what it said. */
export type Failure = { run: string; file?: string; test?: string; message: string };

/** Of a message this many lines are told again at the end; all of it stands where it happened. */
const MOST_LINES = 6;
const ABOVE = 'what it said stands above';

/** What failed in a run of vitest, as its report has it; `root` is the project's folder. One for each failure that `countReport` counts. */
export function failuresOf({ testResults }: Report, exitCode: number, { run, root }: { run: string; root: string }) {
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name = '', message = '', assertionResults }): Failure[] => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [{ run, file, message: message || ABOVE }];
      return failed.map(({ fullName = '', failureMessages = [] }) => ({
        ...{ run, file, test: fullName.trim() },
        message: failureMessages.join('\n') || ABOVE,
      }));
    });
  if (failures.length > 0) return failures;
  if (testResults.length === 0) return [{ run, message: `no test was run: ${ABOVE}` }];
  return exitCode === 0 ? [] : [{ run, message: `an error outside its tests: ${ABOVE}` }];
}

/** A check, or a run of tests that could not begin, of which only its output tells more. */
export const failedWhole = (run: string): Failure => ({ run, message: ABOVE });

/** All that failed, for the end of a long log; empty when nothing did. */
export function listOf(failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  const blocks = failures.map(({ run, file, test, message }, place) => {
    const where = [run, file, test].filter((one) => one !== undefined).join(' › ');
    return `${place + 1}. ${where}\n${firstLines(message)}`;
  });
  return `\nFailed:\n${blocks.join('\n')}\n`;
}

/** Without colours, blank lines and the places in code that is not ours. */
function firstLines(message: string): string {
  const lines = message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*at .*(node_modules|node:internal|<anonymous>)/.test(line));
  return lines
    .slice(0, MOST_LINES)
    .map((line) => `   ${line}`)
    .join('\n');
}
