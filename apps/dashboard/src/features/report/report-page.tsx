import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { FiltersContext } from './export/about.ts';
import { useFilterWords } from './export/filter-words.ts';
import { Figures } from './figures.tsx';
import { Filters } from './filter/filters.tsx';
import { formatDays } from './filter/format-days.ts';
import { daysOf } from './filter/period.ts';
import { useReportSearch } from './filter/use-report-search.ts';
import { Freshness } from './freshness.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import classes from './report.module.css';
import { useLastCampaign, usePeriods, useReport } from './report-query.ts';

/** Subscriptions accepted, per publication, branch and day. */
export function ReportPage() {
  const { t } = useWords();
  const periods = usePeriods();
  return (
    <div className={classes.page}>
      {periods.data !== undefined ? (
        <Report periods={periods.data} />
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

function Report({ periods }: { periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const report = useReport(search, periods);
  const before = useLastCampaign(search, periods);
  const filters = useFilterWords(periods);
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('report.title')}</h1>
        <p className={classes.days}>{formatDays(daysOf(search, periods), language)}</p>
        <Freshness asOf={report.data?.asOf} failing={report.isError} />
      </div>
      <Filters periods={periods} />
      {report.data !== undefined ? (
        <div aria-busy={report.isPlaceholderData} className={report.isPlaceholderData ? classes.changing : undefined}>
          <FiltersContext value={filters}>
            <Figures report={report.data} before={before} periods={periods} />
          </FiltersContext>
        </div>
      ) : report.isError ? (
        <ErrorState
          title={t('report.failed.title')}
          hint={t('report.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void report.refetch(), busy: report.isFetching }}
        />
      ) : (
        <PageSkeleton />
      )}
      <p className={classes.note}>{t('report.countedBy')}</p>
    </>
  );
}
