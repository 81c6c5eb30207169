import * as z from 'zod';
import type { Language } from '../organisation/organisation.ts';
import { DeliveryReportQuery } from './delivery.ts';
import { AcceptanceReportQuery } from './report.ts';
import { Days, TitlesQuery } from './titles.ts';

/** Operational days of the facilities of some branches, or of all; and others to compare with. */
const FacilitiesQuery = AcceptanceReportQuery.omit({ publicationIndexes: true }).extend({
  compare: Days.nullable().default(null),
});

/**
 * Tables that are kept whole, of which a page shows a part, each with what it is asked by: all titles that were found, every title of
 * every branch, every facility, and the copies of every title at every facility that delivers it, by month.
 */
export const EXPORTS = {
  titles: TitlesQuery.omit({ page: true, language: true }),
  branchTitles: AcceptanceReportQuery,
  facilities: FacilitiesQuery,
  copies: DeliveryReportQuery,
} as const;
export type Exports = { [Name in keyof typeof EXPORTS]: z.infer<(typeof EXPORTS)[Name]> };
/** What somebody asks with: what has a default may be left out. */
export type ExportsAsked = { [Name in keyof typeof EXPORTS]: z.input<(typeof EXPORTS)[Name]> };

export const ExportName = z.enum(['titles', 'branchTitles', 'facilities', 'copies']);
export type ExportName = z.infer<typeof ExportName>;

export const ExportFormat = z.enum(['xlsx', 'csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A page of the dashboard: where what is exported is looked at. The file says it, so it leads nowhere else. */
export const ExportedPage = z
  .string()
  .regex(/^\/dashboard\/(?:[^/\\\s][^\\\s]*)?$/)
  .max(2_000);

/** Which file, of what, in which language; `page` is where it was asked for. */
export type ExportAsked = {
  [Name in ExportName]: { name: Name; asked: ExportsAsked[Name] };
}[ExportName] & { format: ExportFormat; language: Language; page: string };

/** Where an export is fetched from. */
export function exportAddress({ name, format, asked, language, page }: ExportAsked): string {
  const pairs = Object.entries({ asked: JSON.stringify(asked), language, page });
  const query = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return `/documents/report/${name}.${format}?${query}`;
}

/** The header that says how many rows a file will have, the head not counted. */
export const ROWS_HEADER = 'jazylym-rows';
