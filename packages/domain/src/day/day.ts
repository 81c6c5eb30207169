import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { FacilityId } from '../organisation/organisation.ts';

/**
 * An operational day of a facility (S10). `open`: documents are added to it, while it is the one that accepts. `counting`: it was
 * closed for the count; what is accepted meanwhile belongs to the next day. `certified`: nothing can be added or changed any more.
 */
export const DayState = z.enum(['open', 'counting', 'certified']);
export type DayState = z.infer<typeof DayState>;

export const OperationalDay = z.object({
  facilityId: FacilityId,
  businessDate: CalendarDate,
  state: DayState,
  openedAt: Instant,
  /** When it was closed for the count; null while it is open. */
  closedAt: Instant.nullable(),
  /** The one day of its facility that accepts. An open day that does not is waiting to be counted. */
  accepts: z.boolean(),
});
export type OperationalDay = z.infer<typeof OperationalDay>;

/** Closes a day for the count, or takes it back to the counter while nothing is accepted on the next one. */
export const TurnDay = z.object({ facilityId: FacilityId, businessDate: CalendarDate });
export type TurnDay = z.infer<typeof TurnDay>;

/** Why a day was not closed or not taken back. */
export const TurnRejection = z.discriminatedUnion('reason', [
  /** Its own date has not come: it opened the evening before. */
  z.object({ reason: z.literal('notToday'), businessDate: CalendarDate }),
  z.object({ reason: z.literal('noSuchDay'), businessDate: CalendarDate }),
  z.object({ reason: z.literal('alreadyCertified'), businessDate: CalendarDate }),
  /** Something is in the next day already, so this one stays closed: what is wrong is corrected by a reversal. */
  z.object({ reason: z.literal('nextDayBegun'), nextDay: CalendarDate }),
]);
export type TurnRejection = z.infer<typeof TurnRejection>;
