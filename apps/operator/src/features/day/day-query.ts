import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { trpc } from '@jazylym/front/trpc';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClerk } from '../../app/clerk.ts';

/** How often a page of the day asks what other tills have done, in milliseconds. */
const EVERY = 10_000;
const FRESH = { staleTime: 0, refetchInterval: EVERY } as const;

/** The days that are not certified, the oldest first, and how many sign. */
export function useDays() {
  const { facilityId } = useClerk();
  return useQuery(trpc.day.days.queryOptions({ facilityId }, FRESH));
}

/** How a day stands, with its protocol. */
export function useProtocol(businessDate: CalendarDate) {
  const { facilityId } = useClerk();
  return useQuery(trpc.day.protocol.queryOptions({ facilityId, businessDate }, FRESH));
}

/** Money, cards and protocol of a day as they are now, its abonements, and where a difference likely comes from. */
export function useReconciliation(businessDate: CalendarDate) {
  const { facilityId } = useClerk();
  return useQuery(trpc.day.reconcile.queryOptions({ facilityId, businessDate }, FRESH));
}

/** Asks anew for everything that a day shows; settles once the answers are there. */
export function useRefreshDay(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => await queries.invalidateQueries({ queryKey: trpc.day.pathKey() });
}
