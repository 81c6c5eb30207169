import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { BranchCode, Names } from '../organisation/organisation.ts';

/** What a dashboard asks: operational days `from` … `to`, both inclusive, and what to narrow it to. */
export const AcceptanceReportQuery = z.object({
  from: CalendarDate,
  to: CalendarDate,
  branchCodes: z.array(BranchCode).max(20).default([]),
  publicationIndexes: z.array(PublicationIndex).max(100).default([]),
});
export type AcceptanceReportQuery = z.infer<typeof AcceptanceReportQuery>;

/** Sets, abonements, and money in tiyn. Money may be split: `cash + account = amount`, `publisher + delivery = amount`. */
export const Figures = z.object({
  sets: z.int(),
  abonements: z.int(),
  amount: z.int(),
  publisher: z.int(),
  cash: z.int(),
  account: z.int(),
});
export type Figures = z.infer<typeof Figures>;

/** Counted by operational day of acceptance and by accepting branch, awaiting invoices included. */
export const AcceptanceReport = z.object({
  total: Figures,
  byPublication: z.array(z.object({ publicationIndex: PublicationIndex, title: Names, figures: Figures })),
  byBranch: z.array(z.object({ branchCode: BranchCode, names: Names, figures: Figures })),
  byDay: z.array(z.object({ day: CalendarDate, figures: Figures })),
  /** When these figures were read: ISO instant. */
  asOf: Instant,
});
export type AcceptanceReport = z.infer<typeof AcceptanceReport>;
