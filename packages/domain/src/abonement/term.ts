import type { Month } from '../calendar/calendar.ts';
import { monthOfYear } from '../calendar/month.ts';
import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import type { Zone } from '../organisation/organisation.ts';

/**
 * The terms on offer in a zone, in months, ascending: those that have a published row (S11) and lie within the minimum and
 * maximum that the editorial office set (S3), both inclusive.
 */
export const offeredTerms = (entry: CatalogueEntry, zone: Zone): number[] =>
  entry.rows
    .filter((row) => row.zone === zone && row.months >= entry.minimumMonths && row.months <= entry.maximumMonths)
    .map((row) => row.months)
    .sort((one, other) => one - other);

/** How many issues appear in `months` months from `startMonth`: a title may skip months of the year. */
export function issuesInTerm({ issuesPerMonth }: CatalogueEntry, startMonth: Month, months: number): number {
  const first = monthOfYear(startMonth) - 1;
  let issues = 0;
  for (let place = first; place < first + months; place++) issues += issuesPerMonth[place % 12] ?? 0;
  return issues;
}
