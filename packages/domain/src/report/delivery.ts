import * as z from 'zod';
import { Month } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { BranchCode, FacilityId, Names } from '../organisation/organisation.ts';
import { MOST_TITLES_ASKED } from './report.ts';

/** A calendar year of deliveries, and what to narrow it to. */
export const DeliveryReportQuery = z.object({
  year: z.int().min(2000).max(2999),
  branchCodes: z.array(BranchCode).max(20).default([]),
  publicationIndexes: z.array(PublicationIndex).max(MOST_TITLES_ASKED).default([]),
});
export type DeliveryReportQuery = z.infer<typeof DeliveryReportQuery>;

/** Copies of a month: sets that are delivered in it, of which in cities, not paid yet, and of subscriptions that start with it. */
export const MonthCopies = z.object({
  month: Month,
  copies: z.int(),
  city: z.int(),
  awaiting: z.int(),
  started: z.int(),
});
export type MonthCopies = z.infer<typeof MonthCopies>;

/** Twelve months, January first. */
const Year = z.array(MonthCopies).length(12);

/** Counted by delivery month and by delivering branch and facility. */
export const DeliveryReport = z.object({
  total: Year,
  byPublication: z.array(z.object({ publicationIndex: PublicationIndex, title: Names, months: Year })),
  byBranch: z.array(z.object({ branchCode: BranchCode, names: Names, months: Year })),
  /** Of the only branch that was asked for; else none. */
  byFacility: z.array(z.object({ facilityId: FacilityId, code: z.string(), names: Names, months: Year })),
  asOf: Instant,
});
export type DeliveryReport = z.infer<typeof DeliveryReport>;

/** What a month differs from the one before it, as the rollup keeps it: reckoned anew each January. */
export type MonthChange = Omit<MonthCopies, 'copies'> & { change: number };

/** The year's twelve months from its changes: a month without one has as many copies as the month before. */
export function copiesOf(year: number, changes: readonly MonthChange[]): MonthCopies[] {
  const byMonth = new Map(changes.map((one) => [one.month, one]));
  let [copies, city, awaiting] = [0, 0, 0];
  return Array.from({ length: 12 }, (_, n) => {
    const month = `${year}-${String(n + 1).padStart(2, '0')}` as Month;
    const change = byMonth.get(month);
    copies += change?.change ?? 0;
    city += change?.city ?? 0;
    awaiting += change?.awaiting ?? 0;
    return { month, copies, city, awaiting, started: change?.started ?? 0 };
  });
}
