import type { Freshness } from '@jazylym/domain/report/freshness';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';

/** How often it is asked how far the figures lag, in milliseconds: a fold takes two seconds, a standby that stops is seen soon enough. */
const LAG_EVERY = 10_000;

/** How far the figures lag behind what is accepted; undefined until that is known. */
export const useLag = (): Freshness | undefined =>
  useQuery(trpc.report.freshness.queryOptions(undefined, { refetchInterval: LAG_EVERY, retry: false, staleTime: 0 }))
    .data;
