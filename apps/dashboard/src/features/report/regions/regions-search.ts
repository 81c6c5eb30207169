import { AnyLine } from '@jazylym/domain/organisation/line';
import { DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import * as z from 'zod';
import { type Days, lastCampaignSoFar } from '../filter/period.ts';
import { type ReportSearch, readSearch } from '../filter/search.ts';

/** What a league table may be ordered by; without a choice it is the rank. */
const SORTS = [
  ...(['name', 'sets', 'plan', 'reached', 'abonements', 'amount', 'term', 'change', 'perFacility'] as const),
  ...(['awaiting', 'share'] as const),
] as const;
export type Sort = (typeof SORTS)[number];

/** What the pages of branches and facilities are looked at through: a report's period and measure, and what is their own. */
export interface RegionsSearch extends ReportSearch {
  /** The calendar year of deliveries; absent is the campaign's. */
  year?: number | undefined;
  sort?: Sort | undefined;
  /** The other way round than a column is usually read. */
  turned?: 'yes' | undefined;
  /** Part of a facility's name or postal index. */
  text?: string | undefined;
}

/**
 * Reads the filters out of an address; a value that is none is as good as absent, the others still hold. Branch and titles are
 * not filters here: a branch is a page of its own.
 */
export const readRegionsSearch = (raw: Record<string, unknown>): RegionsSearch => ({
  ...readSearch(raw),
  branches: [],
  publications: [],
  year: DeliveryReportQuery.shape.year.optional().catch(undefined).parse(numberOf(raw.year)),
  sort: z.enum(SORTS).optional().catch(undefined).parse(raw.sort),
  turned: z.literal('yes').optional().catch(undefined).parse(raw.turned),
  text: AnyLine.min(1).optional().catch(undefined).parse(raw.text),
});

/** An address holds texts; what the router was given stays as it is. */
const numberOf = (raw: unknown): unknown => (typeof raw === 'string' && raw !== '' ? Number(raw) : raw);

/** What is carried along from page to page: period, measure and year; how one list was sorted and searched is not. */
export const carried = (search: RegionsSearch): RegionsSearch => ({
  ...search,
  sort: undefined,
  turned: undefined,
  text: undefined,
});

/** The days of the last campaign that the chosen period is compared with: the campaign's alone has such days. */
export const comparedDays = ({ period }: Pick<RegionsSearch, 'period'>, periods: ReportPeriods): Days | null =>
  period === 'campaign' ? lastCampaignSoFar(periods) : null;

/** The year of deliveries that is shown where none was chosen: the one that is campaigned for. */
export const yearOf = ({ year }: Pick<RegionsSearch, 'year'>, { campaign, today }: ReportPeriods): number =>
  year ?? campaign?.year ?? Number(today.slice(0, 4));

/** The years to choose from: of both campaigns, of today, and the one that is chosen; the earliest first. */
export function yearsFrom(chosen: number, { campaign, lastCampaign, today }: ReportPeriods): number[] {
  const years = [chosen, Number(today.slice(0, 4)), campaign?.year, lastCampaign?.year];
  return [...new Set(years.filter((year) => year !== undefined))].sort((one, other) => one - other);
}
