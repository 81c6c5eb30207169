import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { FacilityId, Names } from '../organisation/organisation.ts';

/** What a notice tells, for a sentence in every language. Amounts in tiyn; no personal data of a client. */
export const NoticeContent = z.discriminatedUnion('kind', [
  /** A day was certified though money or cards differ: counted less expected, and how many cards are missing or foreign. */
  z.object({
    kind: z.literal('difference'),
    businessDate: CalendarDate,
    protocol: z.string(),
    cash: z.int(),
    cards: z.int(),
    cardsWrong: z.int(),
    reason: z.string(),
  }),
  /** A batch was accepted though it does not agree with the collector's report, or the amounts of `differing` cards with their prices. */
  z.object({
    kind: z.literal('batchDisagrees'),
    batchId: z.uuid(),
    collector: z.string(),
    count: z.int(),
    sum: z.int(),
    controlCount: z.int(),
    controlSum: z.int(),
    cardSum: z.int(),
    differing: z.int(),
    reason: z.string(),
  }),
  /** Something of a certified day was taken back on a later one. */
  z.object({
    kind: z.literal('correction'),
    businessDate: CalendarDate,
    number: z.string(),
    refund: z.int(),
    reason: z.string(),
  }),
  /** Somebody above asks the facility to certify a day. */
  z.object({ kind: z.literal('reminder'), businessDate: CalendarDate, from: z.string() }),
]);
export type NoticeContent = z.infer<typeof NoticeContent>;

/** A message inside the application, as it is shown to one reader. */
export const Notice = z.object({
  id: z.uuid(),
  facility: z.object({ id: FacilityId, code: z.string(), names: Names }),
  content: NoticeContent,
  at: Instant,
  isSeen: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

/** A manager's reminder to a facility of theirs. */
export const RemindFacility = z.object({ facilityId: FacilityId, businessDate: CalendarDate });
export type RemindFacility = z.infer<typeof RemindFacility>;

/** Why a facility was not reminded. */
export const RemindRejection = z.discriminatedUnion('reason', [
  /** The facility has no such day, or its date has not passed yet. */
  z.object({ reason: z.literal('nothingWaits'), businessDate: CalendarDate }),
  z.object({ reason: z.literal('alreadyCertified'), businessDate: CalendarDate }),
]);
export type RemindRejection = z.infer<typeof RemindRejection>;

/** How many notices a reader is shown, the newest ones: an older one has been overtaken by events. */
export const MOST_NOTICES = 50;

/** Notices that a reader has seen. */
export const NoticesSeen = z.object({ ids: z.array(z.uuid()).max(MOST_NOTICES) });
export type NoticesSeen = z.infer<typeof NoticesSeen>;
