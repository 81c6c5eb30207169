import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { Titled } from '../../../app/titled.tsx';
import classes from './accepted.module.css';
import { Accepted } from './accepted.tsx';
import { BackButton } from './back-button.tsx';
import { useOriginal } from './use-original.ts';

/** A registered abonement by its address. It never changes, so it is asked for once. */
export function AcceptedPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const { id } = useParams({ from: '/abonement/$id' });
  const original = useOriginal();
  const stored = useQuery(trpc.abonement.get.queryOptions({ facilityId, id }, { staleTime: Number.POSITIVE_INFINITY }));
  if (stored.data) return <Accepted acceptance={stored.data.acceptance} {...original} />;
  if (stored.isPending)
    return (
      <div className={classes.waiting}>
        <SkeletonLines lines={8} label={t('counter.accepted.loading')} />
      </div>
    );
  const problem = problemOf(stored.error);
  return problem === 'notFound' || problem === 'badInput' ? (
    <Titled title={t('counter.accepted.preview')}>
      <EmptyState title={t('counter.accepted.failed')} hint={t('counter.accepted.notFound')} action={<BackButton />} />
    </Titled>
  ) : (
    <Titled title={t('counter.accepted.preview')}>
      <ErrorState
        title={t('counter.accepted.failed')}
        hint={t(`shell.error.${problem}`)}
        retry={{ label: t('shell.retry'), onRetry: () => void stored.refetch(), busy: stored.isFetching }}
      />
    </Titled>
  );
}
