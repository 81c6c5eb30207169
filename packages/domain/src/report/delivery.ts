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

/**
 * Copies of a month: sets that are delivered in it, of which in cities, not paid yet, and of subscriptions that start with it; of these,
 * `renewed` go on from a subscription of the same subscriber that ended with the month before, and `ended` is all that ended with that.
 */
export const MonthCopies = z.object({
  month: Month,
  copies: z.int(),
  city: z.int(),
  awaiting: z.int(),
  started: z.int(),
  renewed: z.int(),
  ended: z.int(),
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
    const { started, renewed, ended } = change ?? UNCHANGED;
    return { month, copies, city, awaiting, started, renewed, ended };
  });
}

/** No copies in a month. */
export const NO_COPIES: Omit<MonthCopies, 'month'> = {
  copies: 0,
  city: 0,
  awaiting: 0,
  started: 0,
  renewed: 0,
  ended: 0,
};

/** Copies of one month together: another's added, or `times` -1 taken away. */
export const addCopies = (
  one: MonthCopies,
  other: Omit<MonthCopies, 'month'> = NO_COPIES,
  times: 1 | -1 = 1,
): MonthCopies => ({
  month: one.month,
  copies: one.copies + times * other.copies,
  city: one.city + times * other.city,
  awaiting: one.awaiting + times * other.awaiting,
  started: one.started + times * other.started,
  renewed: one.renewed + times * other.renewed,
  ended: one.ended + times * other.ended,
});

const UNCHANGED = { started: 0, renewed: 0, ended: 0 };

/** What makes the copies of a month differ from those of the month before: as many more as are new, as many fewer as were lost. */
export type Movement = { new: number; renewed: number; lost: number };

/**
 * The movement of a month. Of a month that may still be subscribed to, `lost` are those that were not renewed so far. Who comes
 * back after a month without the title was lost and is new: it is the print run that is explained. Invoices that await payment count.
 */
export const movementOf = ({
  started,
  renewed,
  ended,
}: Pick<MonthCopies, 'started' | 'renewed' | 'ended'>): Movement => ({
  new: started - renewed,
  renewed,
  lost: ended - renewed,
});
