import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import type { ReactNode } from 'react';
import { FiltersContext } from './export/about.ts';
import { useFilterWords } from './export/filter-words.ts';
import { Failed } from './failed.tsx';
import { Filters } from './filter/filters.tsx';
import { formatDays } from './filter/format-days.ts';
import { daysOf } from './filter/period.ts';
import { useReportSearch } from './filter/use-report-search.ts';
import { Freshness } from './freshness.tsx';
import { LeftOutNote } from './left-out-note.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import classes from './report.module.css';
import { useLastCampaign, useReport, useWholeLastCampaign } from './report-query.ts';
import { WithPeriods } from './with-periods.tsx';

interface Props {
  title: string;
  /** Whether the page shows one measure at a time. */
  hasMeasure: boolean;
  children: (shown: ShownReport) => ReactNode;
}

/** The figures of a page, and what they are compared with. */
export interface ShownReport {
  report: AcceptanceReport;
  /** The same days of the campaign before, where they are compared. */
  before: AcceptanceReport | undefined;
  /** All of the campaign before. */
  last: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/** A page of figures by acceptance: its filters, how fresh it is, what it counts; and what stands there until the figures have come. */
export function ReportFrame(props: Props) {
  return <WithPeriods>{(periods) => <Framed {...props} periods={periods} />}</WithPeriods>;
}

function Framed({ title, hasMeasure, children, periods }: Props & { periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const report = useReport(search, periods);
  const before = useLastCampaign(search, periods);
  const last = useWholeLastCampaign(search, periods);
  const counted = t(search.paidOnly === 'yes' ? 'overview.countedPaid' : 'report.countedBy');
  const filters = useFilterWords(periods, { counted });
  const isChanging = report.isPlaceholderData || before.isChanging || last.isChanging;
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.days}>{formatDays(daysOf(search, periods), language)}</p>
        <Freshness report={report.data} cameAt={report.dataUpdatedAt} failing={report.isError} />
      </div>
      <Filters periods={periods} hasMeasure={hasMeasure} />
      {report.data !== undefined && !before.isPending && !last.isPending ? (
        <div aria-busy={isChanging} className={isChanging ? classes.changing : undefined}>
          <FiltersContext value={filters}>
            <LeftOutNote parts={report.data.leftOut} />
            {children({ report: report.data, before: before.report, last: last.report, periods })}
          </FiltersContext>
        </div>
      ) : report.isError ? (
        <Failed query={report} />
      ) : (
        <PageSkeleton />
      )}
      <p className={classes.note}>{counted}</p>
    </>
  );
}
