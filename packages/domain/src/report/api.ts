import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { daysBetween } from '../calendar/date.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { BranchCode, Names } from '../organisation/organisation.ts';
import type { DeliveryReportQuery } from './delivery.ts';
import { type AcceptanceReportQuery, MOST_TITLES_ASKED } from './report.ts';

/** What editorial offices' own systems may ask in the query of an address. A name that is not here is refused, not ignored. */

/** The longest period that one question may be about, in days: a year. */
export const LONGEST_PERIOD = 366;
/** How many branches one question may name: all there are. */
export const MOST_BRANCHES_ASKED = 20;

/** A parameter that may be there once, several times or not at all. */
const several = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(most).readonly(),
  );

const narrowing = {
  title: several(PublicationIndex, MOST_TITLES_ASKED),
  branch: several(BranchCode, MOST_BRANCHES_ASKED),
};

/** Operational days `from` … `to`, both inclusive, at most a year. */
export const AcceptanceAsked = z
  .strictObject({ from: CalendarDate, to: CalendarDate, ...narrowing })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < LONGEST_PERIOD, {
    path: ['to'],
    // Of days that are none nothing follows.
    when: ({ issues }) => issues.length === 0,
  })
  .transform(
    ({ from, to, title, branch }): AcceptanceReportQuery => ({
      from,
      to,
      publicationIndexes: [...title],
      branchCodes: [...branch],
      paidOnly: false,
    }),
  );

/** A calendar year of deliveries. */
export const CopiesAsked = z
  .strictObject({ year: z.string().regex(/^20(0[1-9]|[1-8]\d|9[0-8])$/), ...narrowing })
  .transform(
    ({ year, title, branch }): DeliveryReportQuery => ({
      year: Number(year),
      publicationIndexes: [...title],
      branchCodes: [...branch],
    }),
  );

/** Nothing is asked of the titles but which there are. */
export const TitlesAsked = z.strictObject({});

/** A publisher's own titles, in the order of their indexes. */
export const OwnTitles = z.object({
  titles: z.array(z.object({ publicationIndex: PublicationIndex, title: Names })),
  asOf: Instant,
});
export type OwnTitles = z.infer<typeof OwnTitles>;

/** The names of all parameters that there are. */
export const ApiParameter = z.enum(['from', 'to', 'year', 'title', 'branch']);
export type ApiParameter = z.infer<typeof ApiParameter>;

/** Why there is no answer. */
export const ApiProblemName = z.enum(['badQuery', 'keyNeeded', 'notFound', 'tooOften', 'unavailable', 'defect']);
export type ApiProblemName = z.infer<typeof ApiProblemName>;

/** RFC 9457: `title` and `detail` are sentences in the language of the question; `parameters` names those to mend. */
export const ApiProblem = z.object({
  type: z.templateLiteral(['urn:jazylym:problem:', ApiProblemName]),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What whoever operates the server finds in its log. */
  requestId: z.string(),
  parameters: z.array(ApiParameter).optional(),
});
export type ApiProblem = z.infer<typeof ApiProblem>;
