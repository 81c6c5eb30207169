import * as z from 'zod';
import { MOST_SETS, type Price, type Rejection } from '../abonement/abonement.ts';
import { closesAfter } from '../abonement/deadline.ts';
import { issuesInTerm, offeredTerms } from '../abonement/term.ts';
import { isWithinTerritory } from '../abonement/territory.ts';
import { type CalendarDate, Month } from '../calendar/calendar.ts';
import { BranchCode, Zone } from '../organisation/organisation.ts';
import { PublicationIndex, TermMonths } from './catalogue.ts';
import { monthClosed, monthNotPriced, titleNotInYear } from './not-open.ts';
import { priceOf, rowOf } from './price.ts';
import { catalogueFor, entryIn, entryOf, firstOpenOf, type QuoteFacts } from './start-month.ts';

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

/** A price with its deadline: the first start month open today, and the last day on which the asked start month is accepted. */
export type Quote =
  | { ok: true; price: Price; firstOpen: Month; closesAfter: CalendarDate }
  | { ok: false; rejection: Rejection };

/**
 * Prices a subscription from the published rows of its start month's catalogue, or says why not. The first reason in this order
 * is told: no catalogue · unknown index (S7) · start month closed · start month not priced by any catalogue · title not in its
 * year's catalogue · term not on offer · no issues in the term · outside the territory (only where a branch is asked for).
 */
export function quote(request: QuoteRequest, facts: QuoteFacts): Quote {
  const { publicationIndex, startMonth, months, zone, sets, branchCode } = request;
  const { catalogues, order, today } = facts;
  if (catalogues.length === 0) return reject({ reason: 'noCatalogue' });
  const known = entryIn(startMonth, publicationIndex, catalogues);
  if (known === undefined) return reject({ reason: 'unknownIndex', publicationIndex });

  const closes = closesAfter(startMonth, known.distributionSystem, order);
  if (today > closes) return reject(monthClosed(request, facts, closes));
  const catalogue = catalogueFor(catalogues, startMonth);
  if (catalogue === null) return reject(monthNotPriced(request, facts));
  const entry = entryOf(catalogue, publicationIndex);
  if (entry === undefined) return reject(titleNotInYear(request, facts, catalogue));

  const row = rowOf(entry, months, zone);
  if (row === undefined || months < entry.minimumMonths || months > entry.maximumMonths)
    return reject({ reason: 'termNotOffered', months, offered: offeredTerms(entry, zone) });
  if (issuesInTerm(entry, startMonth, months) === 0) return reject({ reason: 'noIssuesInTerm', startMonth, months });
  const { territory } = entry;
  if (branchCode !== undefined && territory !== 'republic' && !isWithinTerritory(territory, branchCode))
    return reject({ reason: 'outsideTerritory', branchCode, territory });
  const firstOpen = firstOpenOf(publicationIndex, facts)?.month ?? startMonth;
  return { ok: true, price: priceOf(catalogue, entry, row, sets), firstOpen, closesAfter: closes };
}

const reject = (rejection: Rejection): Quote => ({ ok: false, rejection });
