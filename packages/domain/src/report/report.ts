import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { BranchCode, FacilityId, Names } from '../organisation/organisation.ts';

/** How many titles one question may name; without any it is about all that its asker may count. */
export const MOST_TITLES_ASKED = 100;

/** What a dashboard asks: operational days `from` … `to`, both inclusive, and what to narrow it to. */
export const AcceptanceReportQuery = z.object({
  from: CalendarDate,
  to: CalendarDate,
  branchCodes: z.array(BranchCode).max(20).default([]),
  publicationIndexes: z.array(PublicationIndex).max(MOST_TITLES_ASKED).default([]),
  /** Leaves out what is by account and not paid yet. */
  paidOnly: z.boolean().default(false),
});
export type AcceptanceReportQuery = z.infer<typeof AcceptanceReportQuery>;

/**
 * Sets, abonements, and money in tiyn. `cash + account = amount`, and `publisher` is the publisher's part of the amount. Of the sets
 * and the amount the three channels are the parts. `setMonths` is sets times months: divided by the sets it is the average term; `terms` are the sets of
 * terms of one month, of two and three, of four to six and of more.
 * `renewedSets` go on from an abonement of the same subscriber that ends where they start; the other sets are of new subscriptions.
 * Of all of it `awaiting…` is by account and not paid yet; the average term and what is renewed always count that too.
 */
export const Figures = z.object({
  sets: z.int(),
  abonements: z.int(),
  setMonths: z.number(),
  terms: z.object({ one: z.int(), three: z.int(), six: z.int(), longer: z.int() }),
  citySets: z.int(),
  renewedSets: z.int(),
  amount: z.int(),
  publisher: z.int(),
  cash: z.int(),
  cashAbonements: z.int(),
  account: z.int(),
  channels: z.object({
    facility: z.object({ sets: z.int(), amount: z.int() }),
    postman: z.object({ sets: z.int(), amount: z.int() }),
    publicAgent: z.object({ sets: z.int(), amount: z.int() }),
  }),
  awaiting: z.object({ sets: z.int(), abonements: z.int(), amount: z.int(), publisher: z.int() }),
});
export type Figures = z.infer<typeof Figures>;

/** No page reads more rows of the rollups than so many, whatever is chosen. */
export const MOST_ROWS = 20_000;

/** Parts of a report that a choice of very many places, titles and days leaves out: counting them would read more than `MOST_ROWS`. */
export const LeftOut = z.array(z.enum(['byPublication', 'byBranch', 'byFacility', 'byDay']));
export type LeftOut = z.infer<typeof LeftOut>;

/** No more documents than so many are counted as not folded yet. */
export const MOST_UNFOLDED = 10_000;

/**
 * Documents of what was asked for that the rollups do not hold yet, at most `MOST_UNFOLDED`, and how many seconds the oldest of them
 * has waited, null where there is none. The figures count them all the same.
 */
export const Unfolded = z.object({ documents: z.int(), oldestSeconds: z.int().nullable() });
export type Unfolded = z.infer<typeof Unfolded>;

/** Counted by operational day of acceptance and by accepting branch; invoices that await payment are in it unless `paidOnly` asked otherwise. */
export const AcceptanceReport = z.object({
  total: Figures,
  byPublication: z.array(z.object({ publicationIndex: PublicationIndex, title: Names, figures: Figures })),
  byBranch: z.array(z.object({ branchCode: BranchCode, names: Names, figures: Figures })),
  /** Of the only branch that was asked for, where all its titles were; else none. */
  byFacility: z.array(z.object({ facilityId: FacilityId, code: z.string(), names: Names, figures: Figures })),
  byDay: z.array(z.object({ day: CalendarDate, figures: Figures })),
  /** Parts above that are empty because too much was asked for at once. */
  leftOut: LeftOut,
  /** When these figures were read: ISO instant. */
  asOf: Instant,
  unfolded: Unfolded,
});
export type AcceptanceReport = z.infer<typeof AcceptanceReport>;
