import { closesAfter } from '@jazylym/domain/abonement/deadline';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths, monthOfYear, monthsFrom, yearOf } from '@jazylym/domain/calendar/month';
import type { QuoteFacts } from '@jazylym/domain/catalogue/quote';
import type { Reckoning } from './reckon.ts';

/** One month of the grid, as form PS-1 has them: open for a start, closed since a day, or not priced by the catalogue. */
export type GridMonth = {
  month: Month;
  state: 'open' | 'closed' | 'notInCatalogue';
  /** The last day on which it was accepted, where it is closed. */
  closedOn: CalendarDate | null;
  /** Whether an issue appears in it. */
  hasIssue: boolean;
  isStart: boolean;
  /** Whether the chosen term reaches over it. */
  isCovered: boolean;
};

export type GridYear = { year: number; months: GridMonth[] };

/** The years that a line's start and term touch, month by month; empty for a title that is in no catalogue. */
export function monthGrid(
  { onOffer, startMonth, months }: Reckoning,
  { catalogue, order, today }: QuoteFacts,
): GridYear[] {
  if (onOffer === null || catalogue === null) return [];
  const { entry, firstOpen } = onOffer;
  const end = addMonths(startMonth, months - 1);
  const cell = (month: Month): GridMonth => {
    const closes = closesAfter(month, entry.distributionSystem, order);
    const isPriced = month >= catalogue.firstStartMonth && month <= catalogue.lastStartMonth;
    const isClosed = today > closes;
    return {
      month,
      state: isClosed ? 'closed' : isPriced ? 'open' : 'notInCatalogue',
      closedOn: isClosed ? closes : null,
      hasIssue: (entry.issuesPerMonth[monthOfYear(month) - 1] ?? 0) > 0,
      isStart: month === startMonth,
      isCovered: month >= startMonth && month <= end,
    };
  };
  const first = Math.min(yearOf(firstOpen), yearOf(startMonth));
  const last = yearOf(end);
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    year: first + place,
    months: monthsFrom(`${first + place}-01` as Month, 12).map(cell),
  }));
}
