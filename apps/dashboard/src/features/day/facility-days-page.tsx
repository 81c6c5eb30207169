import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BackLink } from './back-link.tsx';
import { CertifiedDays } from './certified-days.tsx';
import classes from './days.module.css';
import { readFacilityId } from './read-params.ts';
import { UncertifiedDays } from './uncertified-days.tsx';

/** The days of one facility: what waits, and what was certified. */
export function FacilityDaysPage() {
  const { t, language } = useWords();
  const facilityId = readFacilityId(useParams({ from: '/days/$facilityId' }).facilityId);
  const days = useQuery(trpc.day.days.queryOptions({ facilityId }, { staleTime: 0 }));
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
          </section>
          <CertifiedDays facilityId={facilityId} />
        </>
      ) : days.isError ? (
        <ErrorState
          rank={1}
          title={t('above.facility.failed')}
          hint={t(problemOf(days.error) === 'notFound' ? 'shell.error.notFound' : 'above.failed.hint')}
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
