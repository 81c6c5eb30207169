import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface Props<Data> {
  query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  failed: string;
  children: (data: Data) => ReactNode;
}

/** What was asked for once it is there; what is shown stays while it is asked for anew. Skeleton and error included. */
export function DayState<Data>({ query, failed, children }: Props<Data>) {
  const { t } = useWords();
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (error)
    return (
      <ErrorState
        title={failed}
        hint={t(`shell.error.${problemOf(error)}`)}
        retry={{ label: t('shell.retry'), onRetry: () => void refetch(), busy: isFetching }}
      />
    );
  return <SkeletonLines lines={8} height={36} label={t('shell.loading')} />;
}
