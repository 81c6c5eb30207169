/** What an operation waited for, in milliseconds, of so many. */
export type Waits = { p50: number; p95: number; p99: number; most: number; count: number };

/** The percentiles of some times. Throws RangeError where there are none. */
export function waitsOf(times: readonly number[]): Waits {
  if (times.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1), count: times.length };
}

/** Times one operation, in milliseconds. */
export async function timed<Result>(work: () => Promise<Result>): Promise<{ took: number; result: Result }> {
  const from = performance.now();
  const result = await work();
  return { took: performance.now() - from, result };
}

/** A line of a table of times: p50, p95, p99 and how many. */
export const lineOf = (name: string, { p50, p95, p99, count }: Waits): string =>
  `  ${name.padEnd(40)}${[p50, p95, p99].map((wait) => wait.toFixed(1).padStart(8)).join(' ')}   of ${count}`;
