import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import { ErrorState } from '@jazylym/ui/state/error-state';
import type { ReactNode } from 'react';
import { FiltersContext } from '../export/about.ts';
import filterClasses from '../filter/filter.module.css';
import { formatDays } from '../filter/format-days.ts';
import { Measure } from '../filter/measure.ts';
import { daysOf } from '../filter/period.ts';
import { PeriodFilter } from '../filter/period-filter.tsx';
import { Freshness } from '../freshness.tsx';
import { PageSkeleton } from '../page-skeleton.tsx';
import reportClasses from '../report.module.css';
import { usePeriods } from '../report-query.ts';
import { useRegionsWords } from './filter-words.ts';
import { useRegionsSearch } from './use-regions-search.ts';

/** A page that needs to know today and the campaigns: it waits for them, or says that they could not be had. */
export function WithPeriods({ children }: { children: (periods: ReportPeriods) => ReactNode }) {
  const periods = usePeriods();
  return (
    <div className={reportClasses.page}>
      {periods.data !== undefined ? (
        <Narrowed periods={periods.data}>{children(periods.data)}</Narrowed>
      ) : periods.isError ? (
        <Failed rank={1} query={periods} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  );
}

/** Files that are made of the page say what it is narrowed to. */
function Narrowed({ periods, children }: { periods: ReportPeriods; children: ReactNode }) {
  return <FiltersContext value={useRegionsWords(periods)}>{children}</FiltersContext>;
}

interface Query {
  isFetching: boolean;
  refetch: () => unknown;
}

/** What could not be loaded, and a press that tries again. */
export function Failed({ rank = 2, title, query }: { rank?: 1 | 2; title?: string; query: Query }) {
  const { t } = useWords();
  return (
    <ErrorState
      rank={rank}
      title={title ?? t('report.failed.title')}
      hint={t('report.failed.hint')}
      retry={{ label: t('shell.retry'), onRetry: () => void query.refetch(), busy: query.isFetching }}
    />
  );
}

interface HeadProps {
  title: ReactNode;
  periods: ReportPeriods;
  /** When the figures were read, and whether newer ones could not be. */
  report: { data?: { asOf: string } | undefined; dataUpdatedAt: number; isError: boolean };
}

/** What the page is of, in which days, and how fresh; under it the period and the measure. */
export function Head({ title, periods, report }: HeadProps) {
  const { t, language } = useWords();
  const [search, change] = useRegionsSearch();
  return (
    <>
      <div className={reportClasses.head}>
        <h1 className={reportClasses.title}>{title}</h1>
        <p className={reportClasses.days}>{formatDays(daysOf(search, periods), language)}</p>
        <Freshness report={report.data} cameAt={report.dataUpdatedAt} failing={report.isError} />
      </div>
      <search className={filterClasses.filters} aria-label={t('regions.filters')}>
        <PeriodFilter periods={periods} />
        <Segments
          label={t('report.measure.label')}
          choices={Measure.options.map((value) => ({ value, label: t(`report.measure.${value}`) }))}
          value={search.measure}
          onChange={(measure) => change({ measure })}
        />
      </search>
    </>
  );
}
