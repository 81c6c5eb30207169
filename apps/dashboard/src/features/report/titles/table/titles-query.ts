import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { daysOf } from '../../filter/period.ts';
import { whenChanged } from '../../live/refresh.ts';
import { comparedDays } from '../compared-days.ts';
import { readSort, type TitlesSearch } from '../titles-search.ts';

/** How soon a changed table is asked for again at the earliest, in milliseconds. */
const PACE = 5_000;

/** Which titles the address asks for, of which days, compared with which, in which order. */
export function titlesAsked(search: TitlesSearch, periods: ReportPeriods) {
  const days = daysOf(search, periods);
  return {
    ...days,
    compare: comparedDays(days, periods),
    branchCodes: search.branches.toSorted(),
    text: search.text ?? '',
    ...readSort(search.sort),
    paidOnly: search.paid === 'yes',
  };
}

/** The page of titles that the address asks for, beside the plan of a year's campaign. The last one stays while another is on its way, and while the server is gone. */
export function useTitles(search: TitlesSearch, periods: ReportPeriods, planOf: number | null) {
  const { language } = useWords();
  return useQuery(
    trpc.report.titles.queryOptions(
      { ...titlesAsked(search, periods), planOf, page: search.page ?? 1, language },
      { ...whenChanged(PACE), placeholderData: keepPreviousData, retry: false, staleTime: 0 },
    ),
  );
}
