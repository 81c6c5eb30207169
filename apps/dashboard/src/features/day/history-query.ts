import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { queryClient, trpc } from '@jazylym/front/trpc';

/** A page of a facility's certified days before a date, the latest first. */
export const askHistory = (facilityId: number, before: CalendarDate | null) =>
  queryClient.fetchQuery(trpc.day.history.queryOptions({ facilityId, before }, { staleTime: 0 }));
