import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

/** How often the days are asked for while somebody looks, in milliseconds: they change in minutes. */
const FRESH_EVERY = 60_000;

/** How the days stand in one's reach. The last answer stays while a newer one is on its way, and while the server is gone. */
export const useHealth = () =>
  useQuery(
    trpc.day.health.queryOptions(undefined, {
      refetchInterval: FRESH_EVERY,
      placeholderData: keepPreviousData,
      staleTime: 0,
      retry: false,
    }),
  );
