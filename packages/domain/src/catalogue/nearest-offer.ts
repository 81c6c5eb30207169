import { offeredTerms } from '../abonement/term.ts';
import type { Month } from '../calendar/calendar.ts';
import { monthsBetween, monthsFrom } from '../calendar/month.ts';
import { entryOf, firstOpenIn, type QuoteFacts, type QuoteRequest, quote } from './quote.ts';

/** What can be had instead of what cannot: the same title from another month or for another term, or nothing of it. */
export type Offer = { change: 'term'; startMonth: Month; months: number } | { change: 'remove' };

/**
 * The nearest subscription that can be accepted where the asked one is refused; null where it can be had as asked, and where
 * there is no catalogue to offer from. Nearest is, in this order: the same term before another, the closer term, the closer
 * start month; of two equally close terms the shorter (nobody is sold more than they asked for), of two equally close start
 * months the later. A title that no catalogue month can be had of, here or at all, is to be removed.
 */
export function nearestOffer(asked: QuoteRequest, facts: QuoteFacts): Offer | null {
  const { catalogue, order, today } = facts;
  if (catalogue === null || quote(asked, facts).ok) return null;
  const entry = entryOf(catalogue, asked.publicationIndex);
  if (entry === undefined) return { change: 'remove' };

  const firstOpen = firstOpenIn(catalogue, entry, order, today);
  const starts = monthsFrom(firstOpen, Math.max(0, monthsBetween(firstOpen, catalogue.lastStartMonth) + 1));
  const ofOneTitle = { ...facts, catalogue: { ...catalogue, entries: [entry] } };
  const byNearness = (one: number, other: number, preferred: number) => one - other || preferred;
  const terms = offeredTerms(entry, asked.zone).toSorted((one, other) =>
    byNearness(Math.abs(one - asked.months), Math.abs(other - asked.months), one - other),
  );
  const nearestStarts = starts.toSorted((one, other) => {
    const [from, to] = [monthsBetween(asked.startMonth, one), monthsBetween(asked.startMonth, other)];
    return byNearness(Math.abs(from), Math.abs(to), to - from);
  });
  for (const months of terms) {
    const startMonth = nearestStarts.find((start) => quote({ ...asked, startMonth: start, months }, ofOneTitle).ok);
    if (startMonth !== undefined) return { change: 'term', startMonth, months };
  }
  return { change: 'remove' };
}
