import { closesAfter } from '@jazylym/domain/abonement/deadline';
import { offeredTerms } from '@jazylym/domain/abonement/term';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { entryOf, firstOpenIn, type Quote, type QuoteFacts, quote } from '@jazylym/domain/catalogue/quote';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { Draft } from './draft.ts';

/** What follows from a draft by the rules: the chosen title, what is on offer for it, and its price once the place is known. */
export type Reckoning = {
  entry: CatalogueEntry;
  firstOpen: Month;
  /** The last day on which the month before `firstOpen` was accepted; null where that month only lies before the catalogue. */
  closedBefore: CalendarDate | null;
  /** The start months on offer, the first open one first. */
  startMonths: Month[];
  startMonth: Month;
  /** The last day on which `startMonth` is accepted. */
  closesAfter: CalendarDate;
  /** Terms on offer in months, ascending. */
  terms: number[];
  months: number;
  /** Null while the sets are no number or no delivery place is known: zone and territory follow the address (S11). */
  quote: Quote | null;
};

/**
 * Reckons a draft with the domain's own rules, so that what the counter shows is what the server decides. What the draft
 * leaves open, or what is no longer on offer, is the first open month and the longest term. Null while no title is chosen.
 */
export function reckon(draft: Draft, facts: QuoteFacts, place: DeliveryPlace | null): Reckoning | null {
  const { catalogue, order, today } = facts;
  const entry = catalogue && entryOf(catalogue, draft.publicationIndex);
  if (!catalogue || !entry) return null;
  const firstOpen = firstOpenIn(catalogue, entry, order, today);
  const startMonths = monthsUpTo(firstOpen, catalogue.lastStartMonth);
  const startMonth = startMonths.find((month) => month === draft.startMonth) ?? firstOpen;
  const terms = offeredTerms(entry, place?.zone ?? 'city');
  const months = terms.find((term) => term === draft.months) ?? terms.at(-1) ?? entry.maximumMonths;
  const sets = parseSets(draft.sets);
  const closes = (month: Month) => closesAfter(month, entry.distributionSystem, order);
  const closedBefore = closes(addMonths(firstOpen, -1));
  return {
    entry,
    firstOpen,
    closedBefore: today > closedBefore ? closedBefore : null,
    startMonths,
    startMonth,
    closesAfter: closes(startMonth),
    terms,
    months,
    quote:
      place === null || sets === null
        ? null
        : quote(
            {
              publicationIndex: entry.publicationIndex,
              zone: place.zone,
              branchCode: place.branchCode,
              startMonth,
              months,
              sets,
            },
            facts,
          ),
  };
}

/** A number of sets as typed: a whole number from 1, or null. */
export function parseSets(text: string): number | null {
  const sets = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return sets > 0 ? sets : null;
}

const monthsUpTo = (first: Month, last: Month): Month[] =>
  first > last ? [] : [first, ...monthsUpTo(addMonths(first, 1), last)];
