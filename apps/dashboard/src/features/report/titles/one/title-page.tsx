import { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { useParams } from '@tanstack/react-router';
import { FiltersContext } from '../../export/about.ts';
import { useFilterWords } from '../../export/filter-words.ts';
import { Failed } from '../../failed.tsx';
import { PageSkeleton } from '../../page-skeleton.tsx';
import classes from '../../report.module.css';
import { usePeriods } from '../../report-query.ts';
import { AbsentTitle } from './absent-title.tsx';
import { Accepted } from './accepted.tsx';
import { BackToTitles } from './back-to-titles.tsx';
import { Delivered } from './delivered.tsx';
import { TitleFilters } from './title-filters.tsx';
import { TitleHead } from './title-head.tsx';
import { useAccepted, useAcceptedBefore, useTitle } from './title-query.ts';
import { shownYear } from './title-search.ts';
import { useTitleSearch } from './use-title-search.ts';

/** One title: what it is, what was accepted of it, and where its copies go. */
export function TitlePage() {
  const periods = usePeriods();
  const { index } = useParams({ from: '/titles/$index' });
  return (
    <div className={classes.page}>
      <BackToTitles />
      {!PublicationIndex.safeParse(index).success ? (
        <AbsentTitle index={index} />
      ) : periods.data !== undefined ? (
        <Title key={index} index={index} periods={periods.data} />
      ) : periods.isError ? (
        <Failed rank={1} query={periods} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  );
}

function Title({ index, periods }: { index: string; periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search] = useTitleSearch();
  const title = useTitle(index, search, periods);
  const accepted = useAccepted(index, search, periods);
  const before = useAcceptedBefore(index, search, periods);
  const publications = `${title.data?.title[language] ?? ''} (${index})`;
  const acceptedWords = useFilterWords(periods, {
    publications,
    counted: t(search.paid ? 'titles.countedPaid' : 'titles.countedBy'),
  });
  const deliveredWords = useFilterWords(periods, {
    publications,
    period: String(shownYear(search, periods)),
    counted: t('titles.countedByDelivery'),
  });
  const again = () => void Promise.all([title.refetch(), accepted.refetch()]);
  const isFailed = title.isError || accepted.isError;
  if (title.isError && problemOf(title.error) === 'notFound') return <AbsentTitle index={index} />;
  if (title.data === undefined || accepted.data === undefined)
    return isFailed ? (
      <Failed rank={1} query={{ refetch: again, isFetching: title.isFetching || accepted.isFetching }} />
    ) : (
      <PageSkeleton />
    );
  const isChanging = title.isPlaceholderData || accepted.isPlaceholderData;
  return (
    <>
      <TitleHead title={title.data} asOf={accepted.data.asOf} cameAt={accepted.dataUpdatedAt} failing={isFailed} />
      <TitleFilters periods={periods} />
      <div aria-busy={isChanging} className={isChanging ? classes.changing : undefined}>
        <FiltersContext value={acceptedWords}>
          <Accepted index={index} all={accepted.data} before={before} periods={periods} />
        </FiltersContext>
        <FiltersContext value={deliveredWords}>
          <Delivered title={title.data} periods={periods} />
        </FiltersContext>
      </div>
    </>
  );
}
