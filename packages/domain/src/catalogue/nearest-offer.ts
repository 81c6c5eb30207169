import { offeredTerms } from '../abonement/term.ts';
import type { Month } from '../calendar/calendar.ts';
import { monthsBetween, monthsFrom } from '../calendar/month.ts';
import { entryOf, firstOpenIn, type QuoteFacts, type QuoteRequest, quote } from './quote.ts';

/** What can be had instead of what cannot: the same title from another month or for another term, or nothing of it. */
export type Offer = { change: 'term'; startMonth: Month; months: number } | { change: 'remove' };

/**
 * The nearest subscription that can be accepted where the asked one is refused; null where it can be had as asked, and where
 * there is no catalogue to offer from. Nearest is, in this order: the closer term, the closer start month, the shorter term
 * (nobody is sold more than they asked for), the later month. A title of which nothing can be had, here or at all, is to be
 * removed.
 */
export function nearestOffer(asked: QuoteRequest, facts: QuoteFacts): Offer | null {
  const { catalogue, order, today } = facts;
  if (catalogue === null || quote(asked, facts).ok) return null;
  const entry = entryOf(catalogue, asked.publicationIndex);
  if (entry === undefined) return { change: 'remove' };

  const firstOpen = firstOpenIn(catalogue, entry, order, today);
  const starts = monthsFrom(firstOpen, Math.max(0, monthsBetween(firstOpen, catalogue.lastStartMonth) + 1));
  const ofOneTitle = { ...facts, catalogue: { ...catalogue, entries: [entry] } };
  const possible = offeredTerms(entry, asked.zone).flatMap((months) =>
    starts
      .filter((startMonth) => quote({ ...asked, startMonth, months }, ofOneTitle).ok)
      .map((startMonth) => ({ startMonth, months, away: monthsBetween(asked.startMonth, startMonth) })),
  );
  const [nearest] = possible.toSorted(
    (one, other) =>
      Math.abs(one.months - asked.months) - Math.abs(other.months - asked.months) ||
      Math.abs(one.away) - Math.abs(other.away) ||
      one.months - other.months ||
      other.away - one.away,
  );
  return nearest === undefined
    ? { change: 'remove' }
    : { change: 'term', startMonth: nearest.startMonth, months: nearest.months };
}
