import * as z from 'zod';
import { Channel } from '../abonement/abonement.ts';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { Tiyn } from '../money/tiyn.ts';
import { FacilityId, Names } from '../organisation/organisation.ts';
import { Figures } from './figures.ts';

/** Whether the money of an abonement is there: in cash, by account and paid by the end of the day, or awaited. */
export const Settled = z.enum(['cash', 'paid', 'awaiting']);
export type Settled = z.infer<typeof Settled>;

/** A collector as a protocol names them. */
export const NamedCollector = z.object({ id: z.uuid(), channel: Channel, number: z.int(), name: z.string() });
export type NamedCollector = z.infer<typeof NamedCollector>;

/**
 * One abonement of a day, with everything that the day asks of it. Money in tiyn. `given` and `change` are its acceptance's cash, at
 * the counter only. `reversed` only where it was taken back within this day: what is corrected later stands in a later day.
 */
export const DayRow = z.object({
  id: z.uuid(),
  acceptanceId: z.uuid(),
  /** As printed. */
  number: z.string(),
  numberYear: z.int(),
  numberSeries: z.int(),
  numberSequence: z.int(),
  publicationIndex: PublicationIndex,
  startMonth: Month,
  months: z.int(),
  sets: z.int(),
  publisher: Tiyn,
  delivery: Tiyn,
  total: Tiyn,
  settled: Settled,
  channel: Channel,
  collectorId: z.uuid().nullable(),
  blankNumber: z.int().nullable(),
  batchId: z.uuid().nullable(),
  /** The amount on the card; null at the counter. */
  cardAmount: Tiyn.nullable(),
  given: Tiyn,
  change: Tiyn,
  acceptedAt: Instant,
  reversed: z.object({ refund: Tiyn, at: Instant }).nullable(),
});
export type DayRow = z.infer<typeof DayRow>;

/** What was taken back on this day of a day that is certified already; the refund in tiyn, out of whose money `collectorId` says. */
export const DayCorrection = z.object({
  /** The reversal's own. */
  id: z.uuid(),
  abonementId: z.uuid(),
  number: z.string(),
  /** The day that it belongs to. */
  businessDate: CalendarDate,
  publicationIndex: PublicationIndex,
  total: Tiyn,
  method: z.enum(['cash', 'account']),
  refund: Tiyn,
  collectorId: z.uuid().nullable(),
  at: Instant,
});
export type DayCorrection = z.infer<typeof DayCorrection>;

/** Money that a collector handed in on this day; less than nothing where it takes a wrong entry back. In tiyn. */
export const DayRemittance = z.object({
  id: z.uuid(),
  collectorId: z.uuid(),
  amount: z.int(),
  corrects: z.uuid().nullable(),
  at: Instant,
});
export type DayRemittance = z.infer<typeof DayRemittance>;

/** An invoice paid on this day, of whichever day it is. In tiyn. */
const DayInvoicePayment = z.object({
  acceptanceId: z.uuid(),
  /** Of its first abonement. */
  number: z.string(),
  amount: Tiyn,
  paidOn: CalendarDate,
  reference: z.string(),
});

/** A number between this day's first and last of its year and series that another day holds. */
export const OtherNumber = z.object({
  year: z.int(),
  series: z.int(),
  sequence: z.int(),
  businessDate: CalendarDate,
});
export type OtherNumber = z.infer<typeof OtherNumber>;

/** All that is known of a day, in any order: what the protocol is computed from. */
export const DayFacts = z.object({
  facility: z.object({ id: FacilityId, code: z.string(), names: Names }),
  branchNames: Names,
  businessDate: CalendarDate,
  rows: z.array(DayRow),
  corrections: z.array(DayCorrection),
  remittances: z.array(DayRemittance),
  invoicePayments: z.array(DayInvoicePayment),
  /** Everybody whom the rest names, and whoever else. */
  collectors: z.array(NamedCollector),
  /** What each collector owed when the day began, in tiyn; less than nothing where they had handed in too much. */
  debtsBefore: z.array(z.object({ collectorId: z.uuid(), debt: z.int() })),
  /** Every title of `rows`, by its index. */
  titles: z.record(z.string(), Names),
  /** They explain the gaps; what does not lie between this day's numbers does no harm. */
  otherNumbers: z.array(OtherNumber),
  /** Cash that was in the drawer when the day began: what the last certified protocol left there. In tiyn. */
  opening: Tiyn,
});
export type DayFacts = z.infer<typeof DayFacts>;

/** Numbers in a row that are not of this day, both inclusive: as many gaps side by side as days hold them. */
const Gap = z.object({
  first: z.int(),
  last: z.int(),
  /** The day that holds these numbers; null where no day does, which never happens by itself. */
  businessDate: CalendarDate.nullable(),
});

/**
 * Numbers of one year and series, first to last, both inclusive, and which between them are not of this day: `count` of them are,
 * those of reversed abonements too. With the gaps they are all from first to last.
 */
export const NumberRange = z.object({
  year: z.int(),
  series: z.int(),
  first: z.int(),
  last: z.int(),
  count: z.int(),
  gaps: z.array(Gap),
});
export type NumberRange = z.infer<typeof NumberRange>;

/**
 * Cash through the day, in tiyn: `expected = opening + counter − refunds + remitted`. `counter` is what was taken at the counter,
 * reversed or not, `refunds` what was given back there on this day, corrections of earlier days included.
 */
export const CashStatement = z.object({
  opening: Tiyn,
  counter: Tiyn,
  refunds: Tiyn,
  remitted: z.int(),
  expected: z.int(),
});
export type CashStatement = z.infer<typeof CashStatement>;

/**
 * A collector's account over the day, in tiyn: `after = before + accepted − reversed − remitted`. `accepted` is what they took in
 * cash, reversed or not, `reversed` what was given back of it on this day, corrections of earlier days included.
 */
export const CollectorStatement = z.object({
  collector: NamedCollector,
  before: z.int(),
  accepted: Tiyn,
  reversed: Tiyn,
  remitted: z.int(),
  after: z.int(),
});
export type CollectorStatement = z.infer<typeof CollectorStatement>;

/**
 * The extended protocol of a day (S10): what was paid in cash and what by account apart. `total` and everything that adds up to
 * it leave out what was reversed within the day, which `reversals` lists. Version 1 of its form is sealed: never edited.
 */
export const ExtendedProtocol = z.object({
  version: z.literal(1),
  facility: z.object({ id: FacilityId, code: z.string(), names: Names }),
  branchNames: Names,
  businessDate: CalendarDate,
  byPublication: z.array(
    z.object({
      publicationIndex: PublicationIndex,
      title: Names,
      terms: z.array(z.object({ startMonth: Month, months: z.int(), figures: Figures })),
      figures: Figures,
    }),
  ),
  byCollector: z.array(
    /** Null: the counter, or where an old document does not name its collector. Who has nothing that stands is left out. */
    z.object({ channel: Channel, collector: NamedCollector.nullable(), figures: Figures }),
  ),
  bySettled: z.object({ cash: Figures, paid: Figures, awaiting: Figures }),
  total: Figures,
  reversals: z.array(
    z.object({
      number: z.string(),
      publicationIndex: PublicationIndex,
      settled: Settled,
      sets: z.int(),
      total: Tiyn,
      refund: Tiyn,
    }),
  ),
  reversed: Figures,
  corrections: z.array(DayCorrection.omit({ at: true })),
  /** The corrections' totals: what earlier days are less by. In tiyn. */
  corrected: Tiyn,
  invoicePayments: z.array(DayInvoicePayment),
  invoicesPaid: Tiyn,
  numbers: z.array(NumberRange),
  cash: CashStatement,
  collectors: z.array(CollectorStatement),
  /** How many delivery cards there must be: one an abonement that was not reversed. */
  cards: z.int().min(0),
});
export type ExtendedProtocol = z.infer<typeof ExtendedProtocol>;
