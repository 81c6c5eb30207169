/** How many tests, or checks, ended how. */
export type Counts = { passed: number; failed: number; skipped: number };

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export const plus = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The parts of vitest's JSON report that are read here: its files and their tests. */
export type Report = {
  testResults: { name?: string; status: string; message?: string; assertionResults: Result[] }[];
};

type Result = { fullName?: string; status: string; failureMessages?: string[]; meta?: object };

/**
 * Counts a vitest report test by test. A file that failed before any of its tests could is one failure; so is a run that
 * vitest calls failed although no test did (an error outside a test), and a run without a single test.
 */
export function countReport({ testResults }: Report, exitCode: number): Counts {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
  );
  const failed = tests.filter(isFailed).length + broken.length;
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const unexplained = failed === 0 && (exitCode !== 0 || tests.length === 0) ? 1 : 0;
  return { passed, failed: failed + unexplained, skipped: tests.length - passed - tests.filter(isFailed).length };
}

const isFailed = ({ status }: { status: string }): boolean => status === 'failed';
