import { offeredTerms } from '../abonement/term.ts';
import type { Month } from '../calendar/calendar.ts';
import { monthsBetween } from '../calendar/month.ts';
import { type QuoteRequest, quote } from './quote.ts';
import { openMonthsOf, type QuoteFacts } from './start-month.ts';

/** What can be had instead of what cannot: the same title from another month or for another term, or nothing of it. */
export type Offer = { change: 'term'; startMonth: Month; months: number } | { change: 'remove' };

/**
 * The nearest subscription that can be accepted where the asked one is refused; null where it can be had as asked, and where
 * there is no catalogue to offer from. Nearest is, in this order: the closer term, the closer start month, the shorter term
 * (nobody is sold more than they asked for), the later month; whichever year's catalogue it is of. A title of which nothing can
 * be had, here or at all, is to be removed.
 */
export function nearestOffer(asked: QuoteRequest, facts: QuoteFacts): Offer | null {
  if (facts.catalogues.length === 0 || quote(asked, facts).ok) return null;
  const possible = openMonthsOf(asked.publicationIndex, facts).flatMap(({ month: startMonth, entry }) =>
    offeredTerms(entry, asked.zone)
      .filter((months) => quote({ ...asked, startMonth, months }, facts).ok)
      .map((months) => ({ startMonth, months, away: monthsBetween(asked.startMonth, startMonth) })),
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
