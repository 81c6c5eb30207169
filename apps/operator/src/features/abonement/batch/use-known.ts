import { trpc } from '@jazylym/front/trpc';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { cataloguesQuery, factsQuery } from '../../catalogue/facts-query.ts';
import { daysBefore, type Known } from './use-card-facts.ts';

/** What a batch of a collector is decided from, once all of it is here. */
export function useKnown(collectorId: string | null) {
  const { facilityId } = useClerk();
  const enabled = collectorId !== null;
  const current = useQuery(factsQuery());
  const collectors = useQuery(trpc.organisation.collectors.queryOptions({ facilityId }, { enabled }));
  const blanks = useQuery(
    trpc.organisation.blanks.queryOptions({ facilityId, collectorId: collectorId ?? '' }, { enabled, staleTime: 0 }),
  );
  const days = current.data === undefined ? [] : daysBefore(current.data);
  const former = useQueries({
    queries: days.map(cataloguesQuery),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const collector = collectors.data?.find((one) => one.collector.id === collectorId)?.collector;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `days` follows from `current`
  const data = useMemo((): Known | null => {
    if (!current.data || !collector || !blanks.data || former.includes(undefined)) return null;
    const catalogues = days.map((date, at) => [date, former[at] ?? []] as const);
    return { current: current.data, former: new Map(catalogues), collector, blanks: blanks.data };
  }, [current.data, collector, blanks.data, former]);
  return {
    data,
    error: current.error ?? collectors.error ?? blanks.error,
    refetch: () => Promise.all([current.refetch(), collectors.refetch(), blanks.refetch()]),
  };
}
