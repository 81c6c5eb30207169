import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Days, daysOf, lastCampaignSoFar } from './filter/period.ts';
import type { ReportSearch } from './filter/search.ts';
import { whenChanged } from './live/refresh.ts';

/** How soon changed figures are asked for again at the earliest, in milliseconds: an acceptance shows within five seconds. */
const FIGURES_PACE = 3_000;
/** Today and the campaigns change with the day. */
const PERIODS_EVERY = 60_000;
/** What is awaited changes with payments, which come one by one. */
const AWAITING_PACE = 15_000;

/** Today and the campaigns that named periods are reckoned from. */
export const usePeriods = () =>
  useQuery(
    trpc.report.periods.queryOptions(undefined, { refetchInterval: PERIODS_EVERY, placeholderData: keepPreviousData }),
  );

const narrowed = ({ branches, publications }: ReportSearch) => ({
  branchCodes: branches.toSorted(),
  publicationIndexes: publications.toSorted(),
});

const asked = (search: ReportSearch, days: Days) => ({
  ...days,
  ...narrowed(search),
  paidOnly: search.paidOnly === 'yes',
});

/** The figures behind the page. The last ones stay while newer or others are on their way, and while the server is gone. */
export const useReport = (search: ReportSearch, periods: ReportPeriods) =>
  useQuery(
    trpc.report.acceptance.queryOptions(asked(search, daysOf(search, periods)), {
      ...whenChanged(FIGURES_PACE),
      placeholderData: keepPreviousData,
      retry: false,
      staleTime: 0,
    }),
  );

/** Figures of what is past. */
interface Past {
  report: AcceptanceReport | undefined;
  /** Asked for and not come yet. */
  isPending: boolean;
  /** Those of other filters, while those of the present ones are on their way. */
  isChanging: boolean;
}

/** The same filters over the same days of the campaign before; nothing for a period that has no such days. */
export const useLastCampaign = (search: ReportSearch, periods: ReportPeriods): Past =>
  usePast(search, periods, lastCampaignSoFar(periods));

/** The same filters over the whole of the campaign before, to whose end the present one is on its way. */
export function useWholeLastCampaign(search: ReportSearch, periods: ReportPeriods): Past {
  const { lastCampaign } = periods;
  return usePast(search, periods, lastCampaign && { from: lastCampaign.opensOn, to: lastCampaign.closesOn });
}

/** What is past hardly changes: asked once. Only a campaign is compared with the one before. */
function usePast(search: ReportSearch, { today }: ReportPeriods, days: Days | null): Past {
  const isCompared = search.period === 'campaign' && days !== null;
  const { data, isPending, isPlaceholderData } = useQuery(
    trpc.report.acceptance.queryOptions(asked(search, days ?? { from: today, to: today }), {
      enabled: isCompared,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  return isCompared
    ? { report: data, isPending, isChanging: isPlaceholderData }
    : { report: undefined, isPending: false, isChanging: false };
}

/** What awaits payment by its age, whatever the period. */
export const useAwaiting = (search: ReportSearch) =>
  useQuery(
    trpc.report.awaiting.queryOptions(narrowed(search), {
      ...whenChanged(AWAITING_PACE),
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
