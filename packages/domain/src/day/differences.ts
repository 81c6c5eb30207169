import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { tiyn } from '../money/tiyn.ts';
import { BranchCode } from '../organisation/organisation.ts';
import type { Differences } from './health.ts';

/** Days that were certified with a difference from one date to another, both inclusive, whichever days they are; of one branch where it is named. */
export const DifferencesQuery = z.object({
  branchCode: BranchCode.optional(),
  from: CalendarDate,
  to: CalendarDate,
});
export type DifferencesQuery = z.infer<typeof DifferencesQuery>;

export const NO_DIFFERENCES: Differences = { count: 0, short: tiyn(0), over: tiyn(0), cards: 0 };

/** Several put together. */
export const addDifferences = (one: Differences, other: Differences): Differences => ({
  count: one.count + other.count,
  short: tiyn(one.short + other.short),
  over: tiyn(one.over + other.over),
  cards: one.cards + other.cards,
});
