import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { Button } from '@mantine/core';
import { FiltersContext } from '../export/about.ts';
import { useFilterWords } from '../export/filter-words.ts';
import { BranchFilter } from '../filter/branch-filter.tsx';
import filterClasses from '../filter/filter.module.css';
import { TitleFilter } from '../filter/title-filter.tsx';
import { Freshness } from '../freshness.tsx';
import { PageSkeleton } from '../page-skeleton.tsx';
import classes from '../report.module.css';
import { usePeriods } from '../report-query.ts';
import { shownYear } from '../titles/one/title-search.ts';
import { Office } from './office.tsx';
import { useOffice } from './office-query.ts';
import { useOfficeSearch } from './use-office-search.ts';

/** With which an editor opens the dashboard: all the titles of the office together. */
export function OfficePage() {
  const { t } = useWords();
  const periods = usePeriods();
  return (
    <div className={classes.page}>
      {periods.data !== undefined ? (
        <OurTitles periods={periods.data} />
      ) : periods.isError ? (
        <ErrorState
          rank={1}
          title={t('report.failed.title')}
          hint={t('report.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void periods.refetch(), busy: periods.isFetching }}
        />
      ) : (
        <PageSkeleton />
      )}
    </div>
  );
}

function OurTitles({ periods }: { periods: ReportPeriods }) {
  const { t } = useWords();
  const [search, change] = useOfficeSearch();
  const office = useOffice(search, periods);
  const words = useFilterWords(periods, {
    period: String(shownYear(search, periods)),
    counted: t('office.counted'),
  });
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('office.title')}</h1>
        <Freshness report={office.data} cameAt={office.dataUpdatedAt} failing={office.isError} />
      </div>
      <search className={filterClasses.filters} aria-label={t('report.filter.label')}>
        <TitleFilter />
        <BranchFilter />
      </search>
      {office.data !== undefined ? (
        <div aria-busy={office.isPlaceholderData} className={office.isPlaceholderData ? classes.changing : undefined}>
          {office.data.titles.length === 0 ? (
            <EmptyState
              title={t('office.empty.title')}
              hint={t('office.empty.hint')}
              action={
                <Button onClick={() => change({ publications: [], branches: [] })}>{t('office.empty.action')}</Button>
              }
            />
          ) : (
            <FiltersContext value={words}>
              <Office office={office.data} periods={periods} />
            </FiltersContext>
          )}
        </div>
      ) : office.isError ? (
        <ErrorState
          title={t('report.failed.title')}
          hint={t('report.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void office.refetch(), busy: office.isFetching }}
        />
      ) : (
        <PageSkeleton />
      )}
      <p className={classes.note}>{t('office.counted')}</p>
    </>
  );
}
