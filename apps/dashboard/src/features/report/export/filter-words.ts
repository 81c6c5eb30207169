import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { formatDays } from '../filter/format-days.ts';
import { daysOf } from '../filter/period.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import type { Filters } from './about.ts';

/** The report's filters in words: its days, its branches, its titles, and how it counts. */
export function useFilterWords(periods: ReportPeriods): Filters {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  const named = search.branches.map((code) => branches?.find((one) => one.code === code)?.names[language] ?? code);
  return [
    [t('report.period.label'), formatDays(daysOf(search, periods), language)],
    [t('report.filter.branches'), named.join(', ') || t('report.filter.allBranches')],
    [t('report.filter.publications'), search.publications.join(', ') || t('report.filter.allPublications')],
    [t('reportExport.about.counted'), t('report.countedBy')],
  ];
}
