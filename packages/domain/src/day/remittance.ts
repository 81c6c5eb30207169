import * as z from 'zod';
import { ClientId } from '../abonement/acceptance.ts';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { Tiyn } from '../money/tiyn.ts';
import { Line } from '../organisation/line.ts';
import { FacilityId } from '../organisation/organisation.ts';

/** Records money that a collector hands in, in tiyn; belongs to the open day. */
export const ReceiveRemittance = z.object({
  facilityId: FacilityId,
  id: ClientId,
  collectorId: z.uuid(),
  amount: Tiyn.refine((amount) => amount > 0 && amount <= 100_000_000_000),
});
export type ReceiveRemittance = z.infer<typeof ReceiveRemittance>;

/** Takes a wrong entry back whole: a document of its own, on the open day, that points at it. */
export const CorrectRemittance = z.object({
  facilityId: FacilityId,
  id: ClientId,
  remittanceId: z.uuid(),
  reason: Line.min(3).regex(/\p{L}/u),
});
export type CorrectRemittance = z.infer<typeof CorrectRemittance>;

export const RemittanceRejection = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('alreadyCorrected') }),
  z.object({ reason: z.literal('conflict') }),
]);
export type RemittanceRejection = z.infer<typeof RemittanceRejection>;

/** Money handed in, as it is listed; `amount` in tiyn, less than nothing where it takes `corrects` back. */
export const Remittance = z.object({
  id: z.uuid(),
  collectorId: z.uuid(),
  amount: z.int(),
  businessDate: CalendarDate,
  receivedAt: Instant,
  corrects: z.uuid().nullable(),
  isCorrected: z.boolean(),
  reason: z.string(),
  operatorName: z.string(),
});
export type Remittance = z.infer<typeof Remittance>;

/** What a collector's days brought and what is still owed of them, the oldest first, in tiyn. */
export const DebtDay = z.object({
  businessDate: CalendarDate,
  accepted: z.int(),
  reversed: z.int(),
  /** What is still owed of this day: money handed in covers the oldest day first. */
  owed: z.int(),
});
export type DebtDay = z.infer<typeof DebtDay>;
