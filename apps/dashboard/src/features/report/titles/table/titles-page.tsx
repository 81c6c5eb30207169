import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { TitlesReport } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { FiltersContext } from '../../export/about.ts';
import { ExportMenu } from '../../export/export-menu.tsx';
import { useFilterWords } from '../../export/filter-words.ts';
import { Failed } from '../../failed.tsx';
import { formatDays } from '../../filter/format-days.ts';
import { daysOf } from '../../filter/period.ts';
import { Freshness } from '../../freshness.tsx';
import classes from '../../report.module.css';
import { WithPeriods } from '../../with-periods.tsx';
import { comparedDays } from '../compared-days.ts';
import { useTitleGoals } from '../title-goals.ts';
import { readSort } from '../titles-search.ts';
import { Pages } from './pages.tsx';
import { TitlesFilters } from './titles-filters.tsx';
import { titlesAsked, useTitles } from './titles-query.ts';
import tableClasses from './titles-table.module.css';
import { TitlesTable } from './titles-table.tsx';
import { useTitlesSearch } from './use-titles-search.ts';

/** All titles that one may count: found, sorted, each leading to its own page. */
export function TitlesPage() {
  return <WithPeriods skeleton={<TableSkeleton />}>{(periods) => <Titles periods={periods} />}</WithPeriods>;
}

function Titles({ periods }: { periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search] = useTitlesSearch();
  const planned = useTitleGoals(search, periods);
  const titles = useTitles(search, periods, planned?.goals.campaign?.year ?? null);
  const days = daysOf(search, periods);
  const before = comparedDays(days, periods);
  const counted = t(search.paid ? 'titles.countedPaid' : 'titles.countedBy');
  const filters = useFilterWords(periods, {
    counted,
    publications: search.text ? `«${search.text}»` : t('report.filter.allPublications'),
  });
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('titles.title')}</h1>
        <p className={classes.days}>{formatDays(days, language)}</p>
        <Freshness report={titles.data} cameAt={titles.dataUpdatedAt} failing={titles.isError} />
      </div>
      <TitlesFilters periods={periods} />
      {titles.data !== undefined ? (
        <div aria-busy={titles.isPlaceholderData} className={titles.isPlaceholderData ? classes.changing : undefined}>
          <FiltersContext value={filters}>
            <Found
              report={titles.data}
              periods={periods}
              expected={planned?.expected ?? null}
              isSettled={!titles.isPlaceholderData}
            />
          </FiltersContext>
        </div>
      ) : titles.isError ? (
        <Failed query={titles} />
      ) : (
        <TableSkeleton />
      )}
      <p className={classes.note}>
        {planned && <>{t('overview.plan.mark', { expected: formatPercent(planned.expected, language) })} </>}
        {counted} {before && t('titles.comparedWith', { days: formatDays(before, language) })}
      </p>
    </>
  );
}

interface FoundProps {
  report: TitlesReport;
  periods: ReportPeriods;
  expected: number | null;
  /** Whether the report is of what the address asks for, not of what it asked for before. */
  isSettled: boolean;
}

function Found({ report, periods, expected, isSettled }: FoundProps) {
  const { t } = useWords();
  const [search, change] = useTitlesSearch();
  const table = useRef<HTMLTableElement>(null);
  if (report.count === 0)
    return (
      <EmptyState
        title={t('titles.empty.title')}
        hint={t('titles.empty.hint')}
        action={<Button onClick={() => change({ text: undefined })}>{t('titles.empty.action')}</Button>}
      />
    );
  return (
    <>
      {isSettled && report.sort !== readSort(search.sort).sort && (
        <p className={classes.behind} role="status">
          {t('titles.byName')}
        </p>
      )}
      <TitlesTable report={report} expected={expected} ref={table} />
      <Pages report={report}>
        <ExportMenu
          title={t('titles.title')}
          table={() => inWords(table.current)}
          whole={[
            {
              name: 'titles',
              asked: {
                ...titlesAsked(search, periods),
                planOf: expected === null ? null : (periods.campaign?.year ?? null),
              },
            },
          ]}
        />
      </Pages>
    </>
  );
}

/** The table for a file, each small line in words. */
function inWords(table: HTMLTableElement | null): HTMLTableElement | null {
  const copy = table?.cloneNode(true);
  if (!(copy instanceof HTMLTableElement)) return null;
  for (const line of copy.querySelectorAll('svg')) line.replaceWith(line.getAttribute('aria-label') ?? '');
  return copy;
}

function TableSkeleton() {
  const { t } = useWords();
  return (
    <div className={tableClasses.scroll}>
      <SkeletonLines lines={10} height={24} label={t('shell.loading')} />
    </div>
  );
}
