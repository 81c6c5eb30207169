import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { monthOfYear, yearOf } from '@jazylym/domain/calendar/month';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { TitleQuery } from '@jazylym/domain/report/title';
import * as z from 'zod';
import { type PaidSearch, readPaidSearch } from '../titles-search.ts';

/** What one title is looked at through, all of it in the address. */
export interface TitleSearch extends PaidSearch {
  /** The calendar year of deliveries, and which month of it, 1 … 12; absent are those that matter now. */
  year?: number | undefined;
  month?: number | undefined;
}

/** Reads a title's address; a value that is none is as good as absent, the others still hold. */
export const readTitleSearch = (raw: Record<string, unknown>): TitleSearch => ({
  ...readPaidSearch(raw),
  year: z.coerce.number().pipe(TitleQuery.shape.year).optional().catch(undefined).parse(raw.year),
  month: z.coerce.number().pipe(z.int().min(1).max(12)).optional().catch(undefined).parse(raw.month),
});

/** The year of deliveries that is shown: the chosen one, else that which is campaigned for, else this one. */
export const shownYear = ({ year }: Pick<TitleSearch, 'year'>, { campaign, today }: ReportPeriods): number =>
  year ?? campaign?.year ?? yearOf(today);

/** The month of a year that is shown: the chosen one, else this month of this year, else the one nearest to today. */
export function shownMonth({ month }: Pick<TitleSearch, 'month'>, year: number, today: CalendarDate): number {
  if (month !== undefined) return month;
  if (year === yearOf(today)) return monthOfYear(today);
  return year > yearOf(today) ? 1 : 12;
}
