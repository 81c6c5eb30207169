import { isFarBehind, type Replica } from '@jazylym/domain/report/freshness';

/** A span of time in the largest unit that it fills twice, in whole ones: 90 seconds stay seconds, 150 are two minutes. */
export function spanOf(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; number: number } {
  if (seconds < 120) return { unit: 'seconds', number: Math.ceil(seconds) };
  if (seconds < 7_200) return { unit: 'minutes', number: Math.floor(seconds / 60) };
  return { unit: 'hours', number: Math.floor(seconds / 3_600) };
}

/** Which sentence says how far a copy lags: the last three of them are warnings. */
export function lagSentence(replica: Replica): 'current' | 'replica' | 'far' | 'paused' | 'pausedNow' {
  const hasLag = replica.lagSeconds > 0;
  if (replica.isPaused) return hasLag ? 'paused' : 'pausedNow';
  if (isFarBehind(replica)) return 'far';
  return hasLag ? 'replica' : 'current';
}
