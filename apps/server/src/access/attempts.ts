/** How many wrong passwords a key may have within a time, in milliseconds. */
export type Allowance = { most: number; within: number };

export type Attempts = ReturnType<typeof countAttempts>;

type Count = { failures: number; since: number };

/** The most keys remembered at once; the oldest make room, so that guessing with ever new names costs no memory. */
const MOST_KEYS = 10_000;

/**
 * Counts failed sign-ins by key (address and user name), so that guessing is slow while a clerk who signs in ten times a day
 * never waits. The time, in milliseconds, comes from the caller.
 */
export function countAttempts({ most, within }: Allowance) {
  const counts = new Map<string, Count>();
  const live = (key: string, now: number): Count | undefined => {
    const count = counts.get(key);
    return count !== undefined && now - count.since < within ? count : undefined;
  };
  return {
    /** Milliseconds to wait before the next attempt; 0 when it may be made now. */
    wait(key: string, now: number): number {
      const count = live(key, now);
      return count === undefined || count.failures < most ? 0 : count.since + within - now;
    },
    failed(key: string, now: number): void {
      const { failures, since } = live(key, now) ?? { failures: 0, since: now };
      counts.delete(key);
      counts.set(key, { failures: failures + 1, since });
      if (counts.size > MOST_KEYS) counts.delete(counts.keys().next().value ?? '');
    },
    succeeded: (key: string): void => void counts.delete(key),
  };
}
