import * as z from 'zod';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { CatalogueRow, LONGEST_TERM, PublicationIndex } from '../catalogue/catalogue.ts';
import { Tiyn } from '../money/tiyn.ts';
import { Line } from '../organisation/line.ts';
import { BranchCode, FacilityId, Language, Names, Zone } from '../organisation/organisation.ts';
import { PostalCode } from '../organisation/postal-code.ts';
import { Bic, Iban } from './bank-account.ts';
import { BusinessNumber, IndividualNumber } from './identity-number.ts';
import { Phone } from './phone.ts';

/** How many sets one abonement may be for: a typing slip should not order a print run. */
export const MOST_SETS = 9999;

/** The most cash that one client hands over, in tiyn: a milliard tenge. More is a slip of the typing. */
export const MOST_CASH = 100_000_000_000;

/** A name has a letter in it: dashes and dots are a field skipped. */
const Name = Line.min(2).regex(/\p{L}/u);

/** Who subscribes. An individual's IIN is optional; an organization is known by its BIN. S8 */
export const Subscriber = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('individual'),
    name: Name,
    iin: IndividualNumber.nullable(),
    phone: Phone.nullable(),
    language: Language,
  }),
  z.object({
    kind: z.literal('organization'),
    name: Name,
    bin: BusinessNumber,
    phone: Phone.nullable(),
    language: Language,
  }),
]);
export type Subscriber = z.infer<typeof Subscriber>;

/** Where the copies go. The postal code decides zone, territory and the delivering facility. S8 */
export const DeliveryAddress = z.object({
  postalCode: PostalCode,
  settlement: Line.min(1),
  street: Line,
  house: Line.max(20),
  flat: Line.max(20),
});
export type DeliveryAddress = z.infer<typeof DeliveryAddress>;

/** Where an organization pays from: its bank's code and its account there. */
export const BankAccount = z.object({ bic: Bic, iban: Iban });
export type BankAccount = z.infer<typeof BankAccount>;

/**
 * Cash with the amount that the client gave, in tiyn; or by account (есепшот), for organizations, paid later: an invoice with
 * the payer's bank details, where known, and its purpose; an empty purpose is the form's own words. S7
 */
export const Payment = z.discriminatedUnion('method', [
  z.object({ method: z.literal('cash'), given: Tiyn.refine((given) => given <= MOST_CASH) }),
  z.object({
    method: z.literal('account'),
    bankAccount: BankAccount.nullable().default(null),
    purpose: Line.default(''),
  }),
]);
export type Payment = z.infer<typeof Payment>;
export const PaymentMethod = z.enum(['cash', 'account']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** Who took the subscription. S6 */
export const Channel = z.enum(['facility', 'postman', 'publicAgent']);
export type Channel = z.infer<typeof Channel>;

/** Why a subscription was not accepted: each has a sentence in every language that says how to mend it. */
export const Rejection = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('unknownIndex'), publicationIndex: z.string() }),
  z.object({
    reason: z.literal('termNotOffered'),
    months: z.int(),
    /** The terms, in months, that have a row. */
    offered: z.array(z.int()),
  }),
  z.object({
    reason: z.literal('startMonthClosed'),
    startMonth: Month,
    /** The last day on which that month was accepted. */
    closedAfter: CalendarDate,
    /** Null where no later month is open either. */
    firstOpen: Month.nullable(),
    /** The year whose catalogue is not published yet, where nothing is open for that reason. */
    awaits: z.int().nullable(),
  }),
  z.object({ reason: z.literal('startMonthNotInCatalogue'), startMonth: Month, first: Month, last: Month }),
  z.object({
    reason: z.literal('yearNotPublished'),
    startMonth: Month,
    /** The year whose catalogue is not published yet. */
    year: z.int(),
    /** The last month before it that a catalogue prices, and the last day on which that was accepted; null while it is. */
    last: Month,
    closedAfter: CalendarDate.nullable(),
  }),
  z.object({
    reason: z.literal('titleNotInYear'),
    publicationIndex: z.string(),
    /** The year whose catalogue prices the start month and has not the title. */
    year: z.int(),
    /** The months for which the title is still accepted by another year's catalogue, inclusive; null where it is for none. */
    open: z.object({ first: Month, last: Month }).nullable(),
  }),
  z.object({ reason: z.literal('noIssuesInTerm'), startMonth: Month, months: z.int() }),
  z.object({ reason: z.literal('outsideTerritory'), branchCode: BranchCode, territory: z.array(BranchCode) }),
  z.object({ reason: z.literal('unknownPostalCode'), postalCode: z.string() }),
  /** A city's address without its street or house. */
  z.object({ reason: z.literal('addressIncomplete'), missing: z.enum(['street', 'house']) }),
  z.object({
    reason: z.literal('priceChanged'),
    shown: z.object({ catalogueId: z.int(), total: Tiyn }),
    current: z.object({ catalogueId: z.int(), total: Tiyn }),
  }),
  z.object({ reason: z.literal('notEnoughCash'), total: Tiyn, given: Tiyn }),
  z.object({ reason: z.literal('accountNeedsOrganization') }),
  /** The same id with another content: never stored twice, never overwritten. */
  z.object({ reason: z.literal('conflict'), id: z.uuid() }),
  z.object({ reason: z.literal('noCatalogue') }),
  /** The facility that is asked to accept is closed. */
  z.object({ reason: z.literal('facilityClosed'), closedOn: CalendarDate }),
]);
export type Rejection = z.infer<typeof Rejection>;
export type RejectionReason = Rejection['reason'];

/** A price that explains itself: the row that it was read from, and what `sets` of it cost. All amounts in tiyn. */
export const Price = z.object({
  catalogueId: z.int(),
  catalogueYear: z.int(),
  catalogueVersion: z.int(),
  publicationIndex: PublicationIndex,
  row: CatalogueRow,
  sets: z.int().positive(),
  publisher: Tiyn,
  delivery: Tiyn,
  total: Tiyn,
});
export type Price = z.infer<typeof Price>;

/** Who took a subscription away from the counter, and what their delivery card says; `amount` in tiyn, as it stands on the card. S10 */
export const TakenAway = z.object({
  collector: z.object({ id: z.uuid(), channel: Channel, number: z.int(), name: z.string() }),
  blankNumber: z.int(),
  takenOn: CalendarDate,
  amount: Tiyn,
  batchId: z.uuid(),
});
export type TakenAway = z.infer<typeof TakenAway>;

/** A registered abonement, form PS-1, as stored: it never changes; corrections are documents of their own. S8 */
export const Abonement = z.object({
  id: z.uuid(),
  /** What it was accepted with: one client's abonements of one payment. */
  acceptanceId: z.uuid(),
  facilityId: FacilityId,
  facilityCode: z.string(),
  facilityNames: Names,
  /** The number as printed, with its check digit. */
  number: z.string(),
  publicationIndex: PublicationIndex,
  title: Names,
  startMonth: Month,
  months: z.int().min(1).max(LONGEST_TERM),
  sets: z.int(),
  zone: Zone,
  price: Price,
  subscriber: Subscriber,
  address: DeliveryAddress,
  deliveryFacilityNames: Names,
  deliveryBranchNames: Names,
  channel: Channel,
  /** From a collector's card; null at the counter, and of what collectors took before they were kept. */
  taken: TakenAway.nullable(),
  payment: z.discriminatedUnion('method', [
    z.object({ method: z.literal('cash') }),
    z.object({ method: z.literal('account'), status: z.enum(['awaiting', 'paid']) }),
  ]),
  /** The operational day that it belongs to. */
  businessDate: CalendarDate,
  acceptedAt: Instant,
  operatorName: z.string(),
});
export type Abonement = z.infer<typeof Abonement>;
