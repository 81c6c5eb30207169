import type { Rejection } from '../abonement/abonement.ts';
import { closesAfter, firstOpenMonth } from '../abonement/deadline.ts';
import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { addMonths, monthOf, yearOf } from '../calendar/month.ts';
import type { Catalogue, DistributionSystem } from './catalogue.ts';
import { type Catalogues, entryIn, firstOpenOf, isAwaited, openMonthsOf, type QuoteFacts } from './start-month.ts';

/** Why a start month cannot be had, and what lies around it: each says what is open instead, or what has to come first. */

type Asked = { publicationIndex: string; startMonth: Month };

/** A month whose last day has passed, with the first that is open, or the year whose catalogue has to be published first. */
export function monthClosed(
  { publicationIndex, startMonth }: Asked,
  facts: QuoteFacts,
  closes: CalendarDate,
): Rejection {
  const firstOpen = firstOpenOf(publicationIndex, facts)?.month ?? null;
  const awaits = firstOpen === null ? awaitedYear(publicationIndex, facts) : null;
  return { reason: 'startMonthClosed', startMonth, closedAfter: closes, firstOpen, awaits };
}

/** A month that no catalogue prices: its year's is not published yet, or the catalogues price other months only. */
export function monthNotPriced({ publicationIndex, startMonth }: Asked, facts: QuoteFacts): Rejection {
  const { catalogues, order, today } = facts;
  const year = yearOf(startMonth);
  const before = catalogues.findLast((one) => one.lastStartMonth < startMonth);
  if (before !== undefined && isAwaited(catalogues, startMonth)) {
    const { lastStartMonth: last } = before;
    const closes = closesAfter(last, systemIn(last, publicationIndex, catalogues), order);
    return { reason: 'yearNotPublished', startMonth, year, last, closedAfter: today > closes ? closes : null };
  }
  const own = catalogues.find((one) => one.year === year) ?? (catalogues[0] as Catalogue);
  const { firstStartMonth: first, lastStartMonth: last } = own;
  return { reason: 'startMonthNotInCatalogue', startMonth, first, last };
}

/** A title that the catalogue of the month's year leaves out, with the months of other years for which it is still accepted. */
export function titleNotInYear({ publicationIndex }: Asked, facts: QuoteFacts, { year }: Catalogue): Rejection {
  const open = openMonthsOf(publicationIndex, facts);
  const [first, last] = [open[0]?.month, open.at(-1)?.month];
  const months = first === undefined || last === undefined ? null : { first, last };
  return { reason: 'titleNotInYear', publicationIndex, year, open: months };
}

/**
 * The year whose catalogue a title waits for, of which nothing is open: that of the next month by the deadlines, where it is not
 * published yet; null where it is published and leaves the title out.
 */
function awaitedYear(publicationIndex: string, { catalogues, order, today }: QuoteFacts): number | null {
  const system = systemIn(addMonths(monthOf(today), 1), publicationIndex, catalogues);
  const next = firstOpenMonth(today, system, order);
  return isAwaited(catalogues, next) ? yearOf(next) : null;
}

const systemIn = (month: Month, publicationIndex: string, catalogues: Catalogues): DistributionSystem =>
  entryIn(month, publicationIndex, catalogues)?.distributionSystem ?? 'card';
