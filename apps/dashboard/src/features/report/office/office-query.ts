import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { TitlesReport } from '@jazylym/domain/report/titles';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { daysOf } from '../filter/period.ts';
import { whenChanged } from '../live/refresh.ts';
import { comparedDays } from '../titles/compared-days.ts';
import { shownYear } from '../titles/one/title-search.ts';
import type { OfficeSearch } from './office-search.ts';

/** How soon changed figures are asked for again at the earliest, in milliseconds. */
const PACE = 5_000;
const FRESH = { ...whenChanged(PACE), placeholderData: keepPreviousData, retry: false, staleTime: 0 } as const;
/** A forecast changes with the day's acceptance, not with every abonement: milliseconds. */
const FORECAST_PACE = 60_000;

/** The copies of the office's titles. */
export const useOffice = (search: OfficeSearch, periods: ReportPeriods) =>
  useQuery(
    trpc.report.office.queryOptions(
      {
        year: shownYear(search, periods),
        branchCodes: search.branches.toSorted(),
        publicationIndexes: search.publications.toSorted(),
      },
      FRESH,
    ),
  );

/** What was accepted of each title in the campaign, and by the same day of the last one; the titles with the most sets first. */
export function useCampaignTitles(
  search: OfficeSearch,
  periods: ReportPeriods,
): Pick<TitlesReport, 'rows' | 'count'> | undefined {
  const days = daysOf({ period: 'campaign' }, periods);
  const report = useQuery(
    trpc.report.titles.queryOptions(
      { ...days, compare: comparedDays(days, periods), branchCodes: search.branches.toSorted() },
      FRESH,
    ),
  ).data;
  if (report === undefined || search.publications.length === 0) return report;
  const rows = report.rows.filter(({ publicationIndex }) => search.publications.includes(publicationIndex));
  return { rows, count: search.publications.length };
}

/** The forecast of each title, in their order; undefined for one that has not come. */
export const useForecasts = (indexes: readonly string[]) =>
  useQueries({
    queries: indexes.map((publicationIndex) =>
      trpc.report.forecast.queryOptions(
        { publicationIndex },
        { ...whenChanged(FORECAST_PACE), staleTime: FORECAST_PACE / 2 },
      ),
    ),
  });
