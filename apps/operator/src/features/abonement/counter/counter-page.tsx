import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { Titled } from '../../../app/titled.tsx';
import classes from './counter.module.css';
import { Counter } from './counter.tsx';

const FIVE_MINUTES = 5 * 60_000;

/** The counter once the catalogue is in memory. It is asked for again now and then: midnight closes months. */
export function CounterPage() {
  const { t } = useWords();
  const current = useQuery(
    trpc.catalogue.current.queryOptions(undefined, { staleTime: FIVE_MINUTES, refetchInterval: FIVE_MINUTES }),
  );
  const page = () => {
    if (current.data?.catalogue) return <Counter facts={current.data} entries={current.data.catalogue.entries} />;
    if (current.data) return <EmptyState title={t('counter.title')} hint={t('abonement.rejection.noCatalogue')} />;
    if (current.isError)
      return (
        <ErrorState
          title={t('counter.search.failed')}
          hint={t(`shell.error.${problemOf(current.error)}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void current.refetch(), busy: current.isFetching }}
        />
      );
    return (
      <div className={classes.waiting}>
        <SkeletonLines lines={8} height={36} label={t('counter.search.loading')} />
      </div>
    );
  };
  return <Titled title={t('counter.title')}>{page()}</Titled>;
}
