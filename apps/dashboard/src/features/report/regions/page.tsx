import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import type { ReactNode } from 'react';
import { FiltersContext } from '../export/about.ts';
import filterClasses from '../filter/filter.module.css';
import { formatDays } from '../filter/format-days.ts';
import { Measure } from '../filter/measure.ts';
import { daysOf } from '../filter/period.ts';
import { PeriodFilter } from '../filter/period-filter.tsx';
import { Freshness } from '../freshness.tsx';
import reportClasses from '../report.module.css';
import { WithPeriods } from '../with-periods.tsx';
import { useRegionsWords } from './filter-words.ts';
import { useRegionsSearch } from './use-regions-search.ts';

/** A page of places: what is made of it as a file says what it is narrowed to. */
export function PlacesPage({ children }: { children: (periods: ReportPeriods) => ReactNode }) {
  return <WithPeriods>{(periods) => <Narrowed periods={periods}>{children(periods)}</Narrowed>}</WithPeriods>;
}

function Narrowed({ periods, children }: { periods: ReportPeriods; children: ReactNode }) {
  return <FiltersContext value={useRegionsWords(periods)}>{children}</FiltersContext>;
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
