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
import { useJustAccepted } from './use-just-accepted.ts';

/**
 * An acceptance by its address: its own id or that of one of its abonements. What was registered never changes, what happened
 * with it since does, so it is asked for anew whenever the page is opened or looked at again, and with it how its day stands.
 */
export function AcceptedPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const { id } = useParams({ from: '/abonement/$id' });
  const isNew = useJustAccepted();
  const stored = useQuery(trpc.abonement.get.queryOptions({ facilityId, id }, { staleTime: 0 }));
  if (stored.data) return <Accepted key={stored.data.acceptance.id} {...stored.data} isNew={isNew} />;
  if (stored.isPending)
    return (
      <div className={classes.waiting}>
        <SkeletonLines lines={8} label={t('counter.accepted.loading')} />
      </div>
    );
  const problem = problemOf(stored.error);
  return (
    <Titled title={t('counter.accepted.later')}>
      {problem === 'notFound' || problem === 'badInput' ? (
        <EmptyState
          title={t('counter.accepted.failed')}
          hint={t('counter.accepted.notFound')}
          action={<BackButton />}
        />
      ) : (
        <ErrorState
          title={t('counter.accepted.failed')}
          hint={t(`shell.error.${problem}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void stored.refetch(), busy: stored.isFetching }}
        />
      )}
    </Titled>
  );
}
