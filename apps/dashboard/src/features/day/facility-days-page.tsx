import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BackLink } from './back-link.tsx';
import { CertifiedDays } from './certified-days.tsx';
import classes from './days.module.css';
import { useHealth } from './health-query.ts';
import { readFacilityId } from './read-params.ts';
import { RemindButton } from './remind-button.tsx';
import { UncertifiedDays } from './uncertified-days.tsx';

/** The days of one facility: what waits, with a press that reminds of it, and what was certified. */
export function FacilityDaysPage() {
  const { t, language } = useWords();
  const facilityId = readFacilityId(useParams({ from: '/days/$facilityId' }).facilityId);
  const days = useQuery(trpc.day.days.queryOptions({ facilityId }, { staleTime: 0 }));
  const waiting = useHealth().data?.facilities.find(({ facility }) => facility.id === facilityId)?.waiting;
  return (
    <div className={classes.page}>
      <BackLink label={t('above.facility.back')} />
      {days.data !== undefined ? (
        <>
          <div className={classes.head}>
            <h1 className={classes.title}>
              {days.data.facility.code} {days.data.facility.names[language]}
            </h1>
          </div>
          <section className={classes.card} aria-labelledby="facility-waiting">
            <h2 id="facility-waiting">{t('above.facility.waiting')}</h2>
            <UncertifiedDays facilityId={facilityId} days={days.data.days} today={days.data.today} />
            {waiting && (
              <div>
                <RemindButton facility={days.data.facility} waiting={waiting} today={days.data.today} />
              </div>
            )}
          </section>
          <CertifiedDays facilityId={facilityId} />
        </>
      ) : days.isError && problemOf(days.error) === 'notFound' ? (
        <EmptyState rank={1} title={t('above.facility.absent')} hint={t('above.facility.absentHint')} />
      ) : days.isError ? (
        <ErrorState
          rank={1}
          title={t('above.facility.failed')}
          hint={t('above.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void days.refetch(), busy: days.isFetching }}
        />
      ) : (
        <div className={classes.card}>
          <SkeletonLines lines={8} label={t('shell.loading')} />
        </div>
      )}
    </div>
  );
}
