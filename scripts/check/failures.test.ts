import { expect, test } from 'vitest';
import { failedWhole, failuresOf, listOf } from './failures.ts';

const of = { run: 'database tests', root: '/home/jazylym' };
const file = (
  status: string,
  message: string,
  ...assertionResults: { status: string; failureMessages?: string[] }[]
) => ({
  ...{ name: '/home/jazylym/apps/server/src/day/certify.test.ts', status, message },
  assertionResults: assertionResults.map((one, place) => ({ fullName: ` a day is certified ${place}`, ...one })),
});

test('what failed is told with its run, file, name and message; what passed is not', () => {
  const report = {
    testResults: [
      file('failed', '', { status: 'passed' }, { status: 'failed', failureMessages: ['expected 1 to be 2'] }),
      file('passed', '', { status: 'passed' }),
    ],
  };
  const failures = failuresOf(report, 1, of);
  expect(failures).toEqual([
    {
      run: 'database tests',
      file: 'apps/server/src/day/certify.test.ts',
      test: 'a day is certified 1',
      message: 'expected 1 to be 2',
    },
  ]);
  expect(listOf(failures)).toBe(
    '\nFailed:\n1. database tests › apps/server/src/day/certify.test.ts › a day is certified 1\n   expected 1 to be 2\n',
  );
});

test('a file that could not be loaded is told with its own message', () => {
  const report = { testResults: [file('failed', 'Cannot find module'), file('passed', '', { status: 'passed' })] };
  expect(failuresOf(report, 1, of)).toMatchObject([{ message: 'Cannot find module' }]);
  expect(listOf(failuresOf(report, 1, of))).toContain('database tests › apps/server/src/day/certify.test.ts\n');
});

test('an error outside the tests and a run without a test are told too', () => {
  const passed = { testResults: [file('passed', '', { status: 'passed' })] };
  expect(failuresOf(passed, 1, of)).toMatchObject([{ message: expect.stringContaining('outside its tests') }]);
  expect(failuresOf({ testResults: [] }, 0, of)).toMatchObject([{ message: expect.stringContaining('no test') }]);
  expect(failuresOf(passed, 0, of)).toEqual([]);
});

test('of a long message the first lines are told, without colours and the places in other people’s code', () => {
  const long = [
    '\u001b[31mError: no\u001b[39m',
    '',
    '    at run (/x/node_modules/vitest/run.js:1)',
    ...'abcdefgh',
  ].join('\n');
  const list = listOf([{ run: 'unit tests', message: long }]);
  expect(list).toBe('\nFailed:\n1. unit tests\n   Error: no\n   a\n   b\n   c\n   d\n   e\n');
});

test('a check that failed is named, and nothing is said where nothing failed', () => {
  expect(listOf([failedWhole('lint')])).toBe('\nFailed:\n1. lint\n   what it said stands above\n');
  expect(listOf([])).toBe('');
});
