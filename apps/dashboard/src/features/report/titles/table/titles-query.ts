import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { daysOf } from '../../filter/period.ts';
import { comparedDays } from '../compared-days.ts';
import { readSort, type TitlesSearch } from '../titles-search.ts';

/** How often the table is asked for while somebody looks, in milliseconds. */
const FRESH_EVERY = 5_000;

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

/** The page of titles that the address asks for. The last one stays while another is on its way, and while the server is gone. */
export function useTitles(search: TitlesSearch, periods: ReportPeriods) {
  const { language } = useWords();
  return useQuery(
    trpc.report.titles.queryOptions(
      { ...titlesAsked(search, periods), page: search.page ?? 1, language },
      { refetchInterval: FRESH_EVERY, placeholderData: keepPreviousData, retry: false, staleTime: 0 },
    ),
  );
}
