import { actionsOf } from '@jazylym/domain/access/can';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { trpc } from '@jazylym/front/trpc';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';

/** Whether who stands here keeps the register. */
export const useIsKeeper = (): boolean => actionsOf(useClerk()).includes('collector.manage');

/** The operational day by the server's clock; null until it has answered. */
export function useOpenDay(): CalendarDate | null {
  const { facilityId } = useClerk();
  return useQuery(trpc.abonement.today.queryOptions({ facilityId })).data?.businessDate ?? null;
}

/** Asks anew for the register and all blanks; ends once they are here. */
export function useRefreshRegister(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.organisation.pathKey() });
}
