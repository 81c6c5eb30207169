import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { filterLines } from '@jazylym/i18n/report/export/about';
import { useQuery } from '@tanstack/react-query';
import { formatDays } from '../filter/format-days.ts';
import { daysOf } from '../filter/period.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import type { Filters } from './about.ts';

/** What a page says of its titles and of how it counts, where that is not what the filters say. */
type Own = { publications?: string; counted?: string; period?: string };

/** The report's filters in words: its days, its branches, its titles, and how it counts. */
export function useFilterWords(periods: ReportPeriods, own: Own = {}): Filters {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  const named = search.branches.map((code) => branches?.find((one) => one.code === code)?.names[language] ?? code);
  return filterLines(
    {
      period: own.period ?? formatDays(daysOf(search, periods), language),
      branches: named,
      publications: own.publications ?? search.publications.join(', '),
      counted: own.counted ?? t('report.countedBy'),
    },
    t,
  );
}
