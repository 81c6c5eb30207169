import { closesAfter } from '@jazylym/domain/abonement/deadline';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths, monthOfYear, monthsFrom, yearOf } from '@jazylym/domain/calendar/month';
import { catalogueFor, entryIn, isAwaited, type QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import type { Reckoning } from './reckon.ts';

/**
 * One month of the grid, as form PS-1 has them: open for a start, closed since a day, of a year whose catalogue is not published yet
 * or has not the title, or not priced by any catalogue.
 */
export type GridMonth = {
  month: Month;
  state: 'open' | 'closed' | 'notPublished' | 'notInYear' | 'notInCatalogue';
  /** The last day on which it was accepted, where it is closed. */
  closedOn: CalendarDate | null;
  /** Whether an issue appears in it. */
  hasIssue: boolean;
  isStart: boolean;
  /** Whether the chosen term reaches over it. */
  isCovered: boolean;
};

export type GridYear = { year: number; months: GridMonth[] };

/**
 * The years that a line's start and term touch, and the next one once that is open too, month by month; empty for a title that is in
 * no catalogue. What the term covers is told by the catalogue of its start, which prices all of it.
 */
export function monthGrid({ line, onOffer, startMonth, months }: Reckoning, facts: QuoteFacts): GridYear[] {
  if (onOffer === null) return [];
  const { entry, firstOpen, open } = onOffer;
  const end = addMonths(startMonth, months - 1);
  const { publicationIndex } = line;
  const cell = (month: Month): GridMonth => {
    const isCovered = month >= startMonth && month <= end;
    const own = entryIn(month, publicationIndex, facts.catalogues) ?? entry;
    const closes = closesAfter(month, own.distributionSystem, facts.order);
    const isClosed = facts.today > closes;
    const { issuesPerMonth } = isCovered ? entry : own;
    return {
      month,
      state: isClosed ? 'closed' : open.includes(month) ? 'open' : whyNotOpen(month, facts),
      closedOn: isClosed ? closes : null,
      hasIssue: (issuesPerMonth[monthOfYear(month) - 1] ?? 0) > 0,
      isStart: month === startMonth,
      isCovered,
    };
  };
  const first = Math.min(yearOf(firstOpen), yearOf(startMonth));
  const last = Math.max(yearOf(end), Math.min(yearOf(open.at(-1) ?? end), yearOf(firstOpen) + 1));
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    year: first + place,
    months: monthsFrom(`${first + place}-01` as Month, 12).map(cell),
  }));
}

/** Why a month cannot be begun with that has not closed. */
function whyNotOpen(month: Month, { catalogues }: QuoteFacts): GridMonth['state'] {
  if (catalogueFor(catalogues, month) !== null) return 'notInYear';
  return isAwaited(catalogues, month) ? 'notPublished' : 'notInCatalogue';
}
