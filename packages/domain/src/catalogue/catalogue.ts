import * as z from 'zod';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { Rounding } from '../money/round.ts';
import { Tiyn } from '../money/tiyn.ts';
import { BranchCode, Names, Zone } from '../organisation/organisation.ts';

/** Five digits; foreign titles up to six letters and digits. S8 */
export const PublicationIndex = z.string().regex(/^(\d{5}|[0-9A-Z]{1,6})$/);
export type PublicationIndex = z.infer<typeof PublicationIndex>;

/** Card system: in bundles to sorters, then by the cards. Address system: straight to the deliverers, addressed. S2 */
export const DistributionSystem = z.enum(['card', 'address']);
export type DistributionSystem = z.infer<typeof DistributionSystem>;

export const PublicationKind = z.enum(['newspaper', 'magazine']);
export type PublicationKind = z.infer<typeof PublicationKind>;

/** A newspaper is priced by the month, a magazine by the issue. */
export const PricedBy = z.enum(['month', 'issue']);
export type PricedBy = z.infer<typeof PricedBy>;

/** Where a title is distributed: the whole country, or the named branches only. */
export const Territory = z.union([z.literal('republic'), z.array(BranchCode).min(1)]);
export type Territory = z.infer<typeof Territory>;

/** The longest term that any catalogue offers, in months. */
export const LONGEST_TERM = 12;

export const TermMonths = z.int().min(1).max(LONGEST_TERM);

/**
 * A published row: what one set costs for a term of `months` in a zone. The authority on price (S9, S11): never computed at
 * the counter. The publisher owns `publisher`, the post owns `delivery`; a row costs exactly their sum.
 */
export const CatalogueRow = z.object({ months: TermMonths, zone: Zone, publisher: Tiyn, delivery: Tiyn });
export type CatalogueRow = z.infer<typeof CatalogueRow>;

/** One title in a catalogue with the conditions that its editorial office sets (S3) and its published rows. */
export const CatalogueEntry = z.object({
  /** The catalogue's column №. */
  position: z.int().positive(),
  publicationIndex: PublicationIndex,
  title: Names,
  kind: PublicationKind,
  /** Whose it is today, also in a former catalogue: its editors may read its figures. */
  publisherId: z.int().positive(),
  publisherName: z.string().min(1),
  /** The editorial office's telephone, as printed in the catalogue; absent where the catalogue has none. */
  editorialPhone: z.string().nullable(),
  distributionSystem: DistributionSystem,
  territory: Territory,
  /** Pages of one issue. */
  volumePages: z.int().positive().nullable(),
  issuesPerYear: z.int().positive(),
  /** Issues in January … December; they add up to `issuesPerYear`. A month may have none. */
  issuesPerMonth: z.array(z.int().min(0)).length(12),
  pricedBy: PricedBy,
  minimumMonths: TermMonths,
  maximumMonths: TermMonths,
  rows: z.array(CatalogueRow).min(1),
  /** True where the price is invented for the demonstration. */
  isDemo: z.boolean(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/**
 * A published catalogue: immutable, so server and browser may hold it in memory. A correction is a new version.
 * `firstStartMonth` and `lastStartMonth` bound the start months that it prices, both inclusive.
 */
export const Catalogue = z.object({
  id: z.int().positive(),
  /** The subscription year that it is named by. */
  year: z.int(),
  version: z.int().positive(),
  publishedOn: CalendarDate,
  firstStartMonth: Month,
  lastStartMonth: Month,
  entries: z.array(CatalogueEntry),
});
export type Catalogue = z.infer<typeof Catalogue>;

/**
 * What the post sets as the distributor (S3), each a setting with a default, never a constant in a rule.
 * `*ClosesOn` is the last day of the month before the start month on which that start month is still accepted.
 */
export const AcceptanceOrder = z.object({
  cardClosesOn: z.int().min(1).max(28).default(15),
  addressClosesOn: z.int().min(1).max(28).default(10),
  rounding: Rounding.default('half-up'),
  /**
   * A card that a postman or an agent hands in is priced and closed by the date on which they took the money, when it is entered
   * at most so many days after it. S10
   */
  graceDays: z.int().min(0).max(31).default(3),
});
export type AcceptanceOrder = z.infer<typeof AcceptanceOrder>;
