import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { daysOf, lastCampaignSoFar } from './filter/period.ts';
import type { ReportSearch } from './filter/search.ts';

/** How often the figures are asked for while somebody looks, in milliseconds: an acceptance shows within five seconds. */
const FRESH_EVERY = 3_000;
/** Today and the campaigns change with the day. */
const PERIODS_EVERY = 60_000;

/** Today and the campaigns that named periods are reckoned from. */
export const usePeriods = () =>
  useQuery(
    trpc.report.periods.queryOptions(undefined, { refetchInterval: PERIODS_EVERY, placeholderData: keepPreviousData }),
  );

/** The figures behind the page. The last ones stay while newer or others are on their way, and while the server is gone. */
export const useReport = (search: ReportSearch, periods: ReportPeriods) =>
  useQuery(
    trpc.report.acceptance.queryOptions(
      {
        ...daysOf(search, periods),
        branchCodes: search.branches.toSorted(),
        publicationIndexes: search.publications.toSorted(),
      },
      { refetchInterval: FRESH_EVERY, placeholderData: keepPreviousData, retry: false, staleTime: 0 },
    ),
  );

/** The same filters over the same days of the campaign before; undefined for a period that has no such days. */
export function useLastCampaign(search: ReportSearch, periods: ReportPeriods): AcceptanceReport | undefined {
  const days = search.period === 'campaign' ? lastCampaignSoFar(periods) : null;
  const { today } = periods;
  const report = useQuery(
    trpc.report.acceptance.queryOptions(
      {
        ...(days ?? { from: today, to: today }),
        branchCodes: search.branches.toSorted(),
        publicationIndexes: search.publications.toSorted(),
      },
      { enabled: days !== null, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return days === null ? undefined : report.data;
}
