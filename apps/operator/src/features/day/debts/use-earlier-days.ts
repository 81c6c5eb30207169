import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { useDays } from '../day-query.ts';

/** A day that accepts no more. */
export type EarlierDay = { businessDate: CalendarDate; isCertified: boolean };

/** So many certified days are listed: an older entry is hardly ever found wrong. */
const CERTIFIED = 7;

/** The days before the open one whose money may be wrong, the latest first: those not certified, the last that are, and `sought`. */
export function useEarlierDays(openDay: CalendarDate | null, sought: CalendarDate | null): EarlierDay[] {
  const { facilityId } = useClerk();
  const waiting = useDays().data?.days ?? [];
  const certified = useQuery(trpc.day.history.queryOptions({ facilityId, before: null })).data?.days ?? [];
  const days = new Map<CalendarDate, boolean>(sought === null ? [] : [[sought, true]]);
  for (const { businessDate } of certified.slice(0, CERTIFIED)) days.set(businessDate, true);
  for (const { businessDate } of waiting) days.set(businessDate, false);
  return [...days]
    .filter(([businessDate]) => openDay !== null && businessDate < openDay)
    .map(([businessDate, isCertified]) => ({ businessDate, isCertified }))
    .sort((one, other) => (one.businessDate < other.businessDate ? 1 : -1));
}
