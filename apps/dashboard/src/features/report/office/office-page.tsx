import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { FiltersContext } from '../export/about.ts';
import { useFilterWords } from '../export/filter-words.ts';
import { Failed } from '../failed.tsx';
import { BranchFilter } from '../filter/branch-filter.tsx';
import filterClasses from '../filter/filter.module.css';
import { TitleFilter } from '../filter/title-filter.tsx';
import { Freshness } from '../freshness.tsx';
import { PageSkeleton } from '../page-skeleton.tsx';
import classes from '../report.module.css';
import { shownYear } from '../titles/one/title-search.ts';
import { WithPeriods } from '../with-periods.tsx';
import { Office } from './office.tsx';
import { useOffice } from './office-query.ts';
import { useOfficeSearch } from './use-office-search.ts';

/** With which an editor opens the dashboard: all the titles of the office together. */
export function OfficePage() {
  return <WithPeriods>{(periods) => <OurTitles periods={periods} />}</WithPeriods>;
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
        <Failed query={office} />
      ) : (
        <PageSkeleton />
      )}
      <p className={classes.note}>{t('office.counted')}</p>
    </>
  );
}
