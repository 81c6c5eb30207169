import * as z from 'zod';
import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays } from '../calendar/date.ts';
import { Instant } from '../calendar/instant.ts';
import { BranchCode, Names } from '../organisation/organisation.ts';
import { AcceptanceReportQuery, Figures } from './report.ts';
import { SPAN_EPOCH } from './spans.ts';

/** What to narrow the invoices that await payment to; however old, all of them are asked for. */
export const AwaitingReportQuery = AcceptanceReportQuery.pick({ branchCodes: true, publicationIndexes: true });
export type AwaitingReportQuery = z.infer<typeof AwaitingReportQuery>;

/** How many days ago was accepted what is not paid yet: 0 … 3, 4 … 10, 11 … 30, and more. */
export const AwaitingAge = z.enum(['fresh', 'week', 'month', 'older']);
export type AwaitingAge = z.infer<typeof AwaitingAge>;

const ByAge = z.array(z.object({ age: AwaitingAge, awaiting: Figures.shape.awaiting }));

/** All four ages, the youngest first, by operational day and branch of acceptance. */
export const AwaitingReport = z.object({
  byAge: ByAge,
  /** Of each branch all four ages, where all titles were asked for by one who may count them all; else none. */
  byBranch: z.array(z.object({ branchCode: BranchCode, names: Names, byAge: ByAge })),
  asOf: Instant,
});
export type AwaitingReport = z.infer<typeof AwaitingReport>;

/** The oldest of each age in days; of the last there is none. */
const UNTIL: Record<Exclude<AwaitingAge, 'older'>, number> = { fresh: 3, week: 10, month: 30 };

/** The operational days of each age on a day, both ends inclusive. What is dated after `today` is fresh. */
export const awaitingDays = (today: CalendarDate): Record<AwaitingAge, { from: CalendarDate; to: CalendarDate }> => ({
  fresh: { from: addDays(today, -UNTIL.fresh), to: addDays(today, 1) },
  week: { from: addDays(today, -UNTIL.week), to: addDays(today, -UNTIL.fresh - 1) },
  month: { from: addDays(today, -UNTIL.month), to: addDays(today, -UNTIL.week - 1) },
  older: { from: SPAN_EPOCH, to: addDays(today, -UNTIL.month - 1) },
});
