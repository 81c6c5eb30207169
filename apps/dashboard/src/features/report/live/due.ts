import { type Heard, isLive } from './heard.ts';

/** Figures that are asked for anew: when they were asked for last, whether that failed, and how soon after it at the earliest, in milliseconds. */
export interface Asked {
  askedAt: number;
  hasFailed: boolean;
  pace: number;
}

/** Within how long of a change dashboards ask, each a little later than another: a thousand of them do not ask in one moment. */
const SPREAD = 1_500;

/** How often figures are asked for while nothing is heard of them, or they could not be had. */
export const UNHEARD_EVERY = 20_000;

/** And how often while it is heard that they are as they were: for what changes with the day, and in case a word was lost. */
const RESTING_EVERY = 120_000;

/** When figures are to be asked for again. `late`: this tab's own place among all, 0 to 1. */
export function dueAt({ askedAt, hasFailed, pace }: Asked, heard: Heard, { now, late }: { now: number; late: number }) {
  const isSure = isLive(heard, now) && !hasFailed;
  const atLast = askedAt + (isSure ? RESTING_EVERY : Math.max(pace, UNHEARD_EVERY)) + late * SPREAD;
  if (heard.changedAt < askedAt) return atLast;
  return Math.min(atLast, Math.max(askedAt + pace, heard.changedAt + late * SPREAD));
}
