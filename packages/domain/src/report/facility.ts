import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { BranchCode, Facility, FacilityId, Names } from '../organisation/organisation.ts';
import { DeliveryReportQuery, MonthCopies } from './delivery.ts';
import { Figures } from './report.ts';

/** How many titles a facility's report names; what all others come to is the rest of the total. */
export const MOST_TITLES_NAMED = 20;

/** Operational days, both inclusive, of one facility; others to compare with; and a calendar year of deliveries. */
export const FacilityReportQuery = z.object({
  facilityId: FacilityId,
  from: CalendarDate,
  to: CalendarDate,
  compare: z.object({ from: CalendarDate, to: CalendarDate }).nullable().default(null),
  year: DeliveryReportQuery.shape.year,
});
export type FacilityReportQuery = z.infer<typeof FacilityReportQuery>;

const Accepted = z.object({
  total: Figures,
  byDay: z.array(z.object({ day: CalendarDate, figures: Figures })),
});

/** Twelve months, January first. */
const Year = z.array(MonthCopies).length(12);

/**
 * What a facility accepted, by operational day, with what awaits payment; and the copies that it delivers, by delivery month,
 * whoever accepted them. The two are of different subscriptions.
 */
export const FacilityReport = z.object({
  facility: Facility,
  branchNames: Names,
  accepted: Accepted,
  /** Of the days to compare with; null where none were asked for. */
  before: Accepted.nullable(),
  delivered: z.object({
    total: Year,
    /** Those of which it delivers most copies in the year, the first most of all. */
    byPublication: z.array(z.object({ publicationIndex: PublicationIndex, title: Names, months: Year })),
    /** How many titles it delivers in all. */
    titles: z.int(),
  }),
  asOf: Instant,
});
export type FacilityReport = z.infer<typeof FacilityReport>;

/** How many open facilities a branch has. */
export const BranchSize = z.object({ branchCode: BranchCode, facilities: z.int() });
export type BranchSize = z.infer<typeof BranchSize>;

/** Copies of all months together. */
const copiesIn = (months: readonly MonthCopies[]): number => months.reduce((sum, { copies }) => sum + copies, 0);

/** The `most` titles with most copies in the year, the first most of all; equal ones in the order of their indexes. */
export const mostDelivered = <Title extends { publicationIndex: string; months: readonly MonthCopies[] }>(
  titles: readonly Title[],
  most: number,
): Title[] =>
  titles
    .toSorted(
      (one, other) =>
        copiesIn(other.months) - copiesIn(one.months) || (one.publicationIndex < other.publicationIndex ? -1 : 1),
    )
    .slice(0, most);
