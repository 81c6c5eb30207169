import type { Clock } from '../clock.ts';

/** A clock that a test sets: it stands still at `iso` until told otherwise. */
export function clockAt(iso: string): Clock & { set(iso: string): void } {
  let now = new Date(iso);
  const set = (next: string): void => {
    now = new Date(next);
  };
  return Object.assign(() => new Date(now), { set });
}

/** Early in the campaign for 2027: January is open in both systems. */
export const CAMPAIGN_DAY = '2026-11-10T06:00:00.000Z';
