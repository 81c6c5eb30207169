import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { whenChanged } from '../report/live/refresh.ts';

/** How soon changed days are asked for again at the earliest, in milliseconds. */
const PACE = 15_000;

/** How the days stand in one's reach. The last answer stays while a newer one is on its way, and while the server is gone. */
export const useHealth = () =>
  useQuery(
    trpc.day.health.queryOptions(undefined, {
      ...whenChanged(PACE),
      placeholderData: keepPreviousData,
      staleTime: 0,
      retry: false,
    }),
  );
