import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Catalogues, QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { type Answers, queryClient, trpc } from '@jazylym/front/trpc';
import { queryOptions } from '@tanstack/react-query';

/** A published version never changes: it is asked for once and kept. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };
const FIVE_MINUTES = 5 * 60_000;

const KEY = ['catalogue', 'facts'] as const;

/** A version of a year's catalogue, current or former. */
export const versionQuery = (id: number) => trpc.catalogue.version.queryOptions({ id }, FOREVER);

/**
 * What everything is priced by: the current catalogue of every year that is still sold, the order of acceptance, today. Which they
 * are is asked now and then, since midnight closes months; only versions that are not here yet are read. A newer version takes
 * over when all of it has come.
 */
export const factsQuery = () =>
  queryOptions({
    queryKey: KEY,
    queryFn: async (): Promise<QuoteFacts> => {
      const { versions, order, today } = await queryClient.fetchQuery(
        trpc.catalogue.versions.queryOptions(undefined, { staleTime: 0 }),
      );
      return { catalogues: await whole(versions), order, today };
    },
    staleTime: FIVE_MINUTES,
    refetchInterval: FIVE_MINUTES,
  });

/** The catalogues that were in force on a day before today, which stay what they are. */
export const cataloguesQuery = (on: CalendarDate) =>
  queryOptions({
    queryKey: [...KEY, on],
    queryFn: async (): Promise<Catalogues> =>
      whole((await queryClient.fetchQuery(trpc.catalogue.versionsOn.queryOptions({ on }))).versions),
    ...FOREVER,
  });

/** Asks again at once, after the server has priced otherwise. */
export const refreshFacts = (): Promise<void> => queryClient.invalidateQueries({ queryKey: KEY, exact: true });

const whole = (versions: Answers['catalogue']['versions']['versions']): Promise<Catalogues> =>
  Promise.all(versions.map(({ id }) => queryClient.fetchQuery(versionQuery(id))));
