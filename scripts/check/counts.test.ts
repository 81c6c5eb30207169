import { expect, test } from 'vitest';
import { countReport } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('tests are counted one by one, over all files', () => {
  const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')] };
  expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('a file that could not be loaded is a failure, though it has no test', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed')] };
  expect(countReport(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a run that failed outside its tests is a failure', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a run without a test is a failure', () => {
  expect(countReport({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
