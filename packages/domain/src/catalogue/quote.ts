import * as z from 'zod';
import { MOST_SETS, type Price, type Rejection } from '../abonement/abonement.ts';
import { closesAfter, firstOpenMonth } from '../abonement/deadline.ts';
import { issuesInTerm, offeredTerms } from '../abonement/term.ts';
import { isWithinTerritory } from '../abonement/territory.ts';
import { type CalendarDate, Month } from '../calendar/calendar.ts';
import { BranchCode, Zone } from '../organisation/organisation.ts';
import {
  type AcceptanceOrder,
  type Catalogue,
  type CatalogueEntry,
  PublicationIndex,
  TermMonths,
} from './catalogue.ts';
import { priceOf, rowOf } from './price.ts';

/** What anybody may ask: the price of a subscription delivered in a zone, and in a branch where that is already known. */
export const QuoteRequest = z.object({
  publicationIndex: PublicationIndex,
  zone: Zone,
  startMonth: Month,
  months: TermMonths,
  sets: z.int().min(1).max(MOST_SETS),
  branchCode: BranchCode.optional(),
});
export type QuoteRequest = z.infer<typeof QuoteRequest>;

/** What a price is decided from. */
export type QuoteFacts = { catalogue: Catalogue | null; order: AcceptanceOrder; today: CalendarDate };

/** A price with its deadline: the first start month open today, and the last day on which the asked start month is accepted. */
export type Quote =
  | { ok: true; price: Price; firstOpen: Month; closesAfter: CalendarDate }
  | { ok: false; rejection: Rejection };

/**
 * Prices a subscription from the published rows, or says why not. The first reason in this order is told: no catalogue ·
 * unknown index (S7) · start month closed · start month not priced by this catalogue · term not on offer · no issues in the
 * term · outside the territory (only where a branch is asked for).
 */
export function quote(request: QuoteRequest, { catalogue, order, today }: QuoteFacts): Quote {
  const { publicationIndex, startMonth, months, zone, sets, branchCode } = request;
  if (catalogue === null) return reject({ reason: 'noCatalogue' });
  const entry = entryOf(catalogue, publicationIndex);
  if (entry === undefined) return reject({ reason: 'unknownIndex', publicationIndex });

  const closes = closesAfter(startMonth, entry.distributionSystem, order);
  const firstOpen = firstOpenIn(catalogue, entry, order, today);
  if (today > closes) return reject({ reason: 'startMonthClosed', startMonth, closedAfter: closes, firstOpen });
  const { firstStartMonth: first, lastStartMonth: last } = catalogue;
  if (startMonth < first || startMonth > last)
    return reject({ reason: 'startMonthNotInCatalogue', startMonth, first, last });

  const row = rowOf(entry, months, zone);
  if (row === undefined || months < entry.minimumMonths || months > entry.maximumMonths)
    return reject({ reason: 'termNotOffered', months, offered: offeredTerms(entry, zone) });
  if (issuesInTerm(entry, startMonth, months) === 0) return reject({ reason: 'noIssuesInTerm', startMonth, months });
  const { territory } = entry;
  if (branchCode !== undefined && territory !== 'republic' && !isWithinTerritory(territory, branchCode))
    return reject({ reason: 'outsideTerritory', branchCode, territory });
  return { ok: true, price: priceOf(catalogue, entry, row, sets), firstOpen, closesAfter: closes };
}

/** A catalogue's entry by its exact index; undefined where the title is not entered in it. */
export const entryOf = (catalogue: Catalogue, publicationIndex: string): CatalogueEntry | undefined =>
  catalogue.entries.find((entry) => entry.publicationIndex === publicationIndex);

/** The first start month that is open today and priced by the catalogue (its own first month, while that lies ahead). */
export function firstOpenIn(
  catalogue: Catalogue,
  entry: CatalogueEntry,
  order: AcceptanceOrder,
  today: CalendarDate,
): Month {
  const open = firstOpenMonth(today, entry.distributionSystem, order);
  if (open < catalogue.firstStartMonth) return catalogue.firstStartMonth;
  return open;
}

const reject = (rejection: Rejection): Quote => ({ ok: false, rejection });
