import * as z from 'zod';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { DistributionSystem, PublicationIndex, PublicationKind } from '../catalogue/catalogue.ts';
import { firstOpenOf, type QuoteFacts } from '../catalogue/start-month.ts';
import { BranchCode, Names } from '../organisation/organisation.ts';
import { addCopies, DeliveryReport, type MonthCopies } from './delivery.ts';

/** One title, the calendar year of its deliveries, and the branches to narrow these to. */
export const TitleQuery = z.object({
  publicationIndex: PublicationIndex,
  year: z.int().min(2000).max(2999),
  branchCodes: z.array(BranchCode).max(20).default([]),
});
export type TitleQuery = z.infer<typeof TitleQuery>;

/** How a title comes, as the catalogue of its next open month has it; else the newest current one. */
const TitleConditions = z.object({
  distributionSystem: DistributionSystem,
  issuesPerYear: z.int(),
  minimumMonths: z.int(),
  maximumMonths: z.int(),
});

/** The first start month that is still accepted, and the last day, inclusive, on which it is. */
export const NextDeadline = z.object({ startMonth: Month, closesOn: CalendarDate });
export type NextDeadline = z.infer<typeof NextDeadline>;

/** Where a facility stands: in a rayon, or in a city, which belongs to none. */
export const Rayon = z.object({ isCity: z.boolean(), names: Names });
export type Rayon = z.infer<typeof Rayon>;

/** Copies by month of all facilities of a rayon or city together; of those of which nobody knows where they stand, with null. */
export const RayonCopies = z.object({
  rayon: Rayon.nullable(),
  facilities: z.int(),
  months: DeliveryReport.shape.total,
});
export type RayonCopies = z.infer<typeof RayonCopies>;

/** What is known of a title, and its copies by delivery month, delivering branch and facility. */
export const TitleReport = z.object({
  publicationIndex: PublicationIndex,
  title: Names,
  kind: PublicationKind,
  publisherName: z.string(),
  /** Null for a title that no current catalogue has. */
  conditions: TitleConditions.nullable(),
  deadline: NextDeadline.nullable(),
  total: DeliveryReport.shape.total,
  byBranch: DeliveryReport.shape.byBranch,
  /** Of the only branch that was asked for; else none. So are rayons. */
  byFacility: DeliveryReport.shape.byFacility,
  byRayon: z.array(RayonCopies),
  asOf: Instant,
});
export type TitleReport = z.infer<typeof TitleReport>;

/** Until when a title is accepted next, from which month on, over the year's end too; null where no catalogue has a later month of it. */
export function nextDeadline(publicationIndex: PublicationIndex, facts: QuoteFacts): NextDeadline | null {
  const next = firstOpenOf(publicationIndex, facts);
  return next && { startMonth: next.month, closesOn: next.closesOn };
}

/** Facilities' copies added up by where the facilities stand, in the order in which the first of each comes. */
export function copiesByRayon(
  facilities: readonly { rayon: Rayon | null; months: readonly MonthCopies[] }[],
): RayonCopies[] {
  const groups = Map.groupBy(facilities, ({ rayon }) => (rayon === null ? '' : `${rayon.isCity} ${rayon.names.kk}`));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const months = group.map((one) => one.months).reduce(added);
    return [{ rayon: first.rayon, facilities: group.length, months: [...months] }];
  });
}

/** Two years' months added up. */
const added = (ones: readonly MonthCopies[], others: readonly MonthCopies[]): MonthCopies[] =>
  ones.map((one, place) => addCopies(one, others[place]));
