import type { DayHealth } from '@jazylym/domain/day/health';
import { useWords } from '@jazylym/front/language';
import { formatDate, formatTime } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { CertifiedMap } from './certified-map.tsx';
import { DayFilters } from './day-filters.tsx';
import classes from './days.module.css';
import { DifferencesCard } from './differences-card.tsx';
import { useHealth } from './health-query.ts';
import { healthRows } from './health-rows.ts';
import { HealthTiles } from './health-tiles.tsx';
import { useDaysSearch } from './use-days-search.ts';
import { WaitingTable } from './waiting-table.tsx';

/** Which facilities have not certified and which differed, as far as one's reach: a page to act from. */
export function DaysPage() {
  const { t, language } = useWords();
  const health = useHealth();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('above.title')}</h1>
        {health.data && (
          <>
            <p className={classes.today}>{formatDate(health.data.today, language)}</p>
            <p className={health.isError ? classes.stale : classes.fresh} role={health.isError ? 'status' : undefined}>
              {t(health.isError ? 'above.stale' : 'above.asOf', { time: formatTime(health.data.asOf) })}
            </p>
          </>
        )}
      </div>
      {health.data !== undefined ? (
        <Health health={health.data} />
      ) : health.isError ? (
        <ErrorState
          title={t('above.failed.title')}
          hint={t('above.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void health.refetch(), busy: health.isFetching }}
        />
      ) : (
        <div className={classes.card}>
          <SkeletonLines lines={12} height={24} label={t('shell.loading')} />
        </div>
      )}
    </div>
  );
}

function Health({ health }: { health: DayHealth }) {
  const { t, language } = useWords();
  const [search] = useDaysSearch();
  const rows = healthRows(health, search, language);
  const waitsNowhere = health.facilities.length === 0;
  return (
    <>
      <HealthTiles health={health} />
      <DayFilters branches={health.branches} />
      <section className={classes.card} aria-labelledby="days-waiting">
        <h2 id="days-waiting">{t('above.waiting.title')}</h2>
        {rows.length > 0 ? (
          <WaitingTable rows={rows} today={health.today} hasBranches={health.branches.length > 1} />
        ) : (
          <EmptyState
            title={t(waitsNowhere ? 'above.waiting.none' : 'above.waiting.notFound')}
            hint={t(waitsNowhere ? 'above.waiting.noneHint' : 'above.waiting.notFoundHint')}
          />
        )}
      </section>
      <div className={classes.columns}>
        <DifferencesCard today={health.today} />
        {health.branches.length > 1 && <CertifiedMap branches={health.branches} />}
      </div>
    </>
  );
}
