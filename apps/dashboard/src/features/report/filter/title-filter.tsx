import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { compareText } from '@jazylym/i18n/compare';
import { useQuery } from '@tanstack/react-query';
import { ChoiceFilter } from './choice-filter.tsx';
import { useReportSearch } from './use-report-search.ts';

/** Which titles are counted, of those that one may count. */
export function TitleFilter() {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  // Reference data: asked once.
  const titles = useQuery(trpc.catalogue.titles.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return (
    <ChoiceFilter
      label={t('report.filter.publications')}
      placeholder={t('report.filter.allPublications')}
      nothingFound={t('report.filter.nothingFound')}
      choices={(titles.data ?? [])
        .map(({ publicationIndex, title }) => ({ value: publicationIndex, label: title[language] }))
        .sort((one, other) => compareText(one.label, other.label))}
      value={search.publications}
      onChange={(value) => change({ publications: value })}
    />
  );
}
