import * as z from 'zod';
import { Channel } from '../abonement/abonement.ts';
import { ClientId } from '../abonement/acceptance.ts';
import { CalendarDate } from '../calendar/calendar.ts';
import { Line } from './line.ts';
import { FacilityId } from './organisation.ts';

/**
 * Who takes subscriptions away from the counter and hands in cards and money (S6, S10): a postman, a public agent, or, with
 * the channel `facility`, a facility without automation whose cards are entered for it.
 */
export const CollectorDraft = z.object({
  channel: Channel,
  /** Its number in the facility's register: each once. */
  number: z.int().min(1).max(99_999),
  name: Line.min(2).regex(/\p{L}/u),
  /** The delivery round; empty where it has none. */
  round: Line.max(10),
  /** Both inclusive; `activeTo` is null while it is active. */
  activeFrom: CalendarDate,
  activeTo: CalendarDate.nullable(),
});
export type CollectorDraft = z.infer<typeof CollectorDraft>;

export const Collector = CollectorDraft.extend({ id: z.uuid(), facilityId: FacilityId });
export type Collector = z.infer<typeof Collector>;

/** The largest number that a blank bears. */
const LARGEST_BLANK = 999_999_999;
export const BlankNumber = z.int().min(1).max(LARGEST_BLANK);

/** Blanks with numbers in a row, both inclusive. At most a thousand at once: more is a slip of the typing. */
export const BlankRange = z
  .object({ first: BlankNumber, last: BlankNumber })
  .refine(({ first, last }) => first <= last && last - first < 1000);
export type BlankRange = z.infer<typeof BlankRange>;

/** How a blank ended without becoming an abonement. */
export const BlankEnd = z.enum(['spoiled', 'returned', 'lost']);
export type BlankEnd = z.infer<typeof BlankEnd>;

/** A change of the register by the head of the facility: what they saw, null where they make the entry, and what it is to become. */
export const KeepCollector = z.object({
  facilityId: FacilityId,
  id: ClientId,
  seen: CollectorDraft.nullable(),
  next: CollectorDraft,
});
export type KeepCollector = z.infer<typeof KeepCollector>;

export const IssueBlanks = z.object({
  facilityId: FacilityId,
  id: ClientId,
  collectorId: z.uuid(),
  range: BlankRange,
});
export type IssueBlanks = z.infer<typeof IssueBlanks>;

/** Why a blank ended, in the person's own words. What came back unused explains itself. */
export const EndReason = Line.refine((reason) => reason === '' || (reason.length >= 3 && /\p{L}/u.test(reason)));

export const EndBlanks = z
  .object({
    facilityId: FacilityId,
    id: ClientId,
    collectorId: z.uuid(),
    range: BlankRange,
    end: BlankEnd,
    reason: EndReason,
  })
  .refine(({ end, reason }) => end === 'returned' || reason !== '', { path: ['reason'] });
export type EndBlanks = z.infer<typeof EndBlanks>;

/** How many of a collector's blanks there are: `issued = used + spoiled + returned + lost + outstanding`. */
export const BlankCount = z.object({
  issued: z.int(),
  used: z.int(),
  spoiled: z.int(),
  returned: z.int(),
  lost: z.int(),
  outstanding: z.int(),
});
export type BlankCount = z.infer<typeof BlankCount>;

/** Why a change of the register was refused: each has a sentence in every language. */
export const CollectorRejection = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('numberTaken'), number: z.int(), name: z.string() }),
  z.object({ reason: z.literal('activeBackwards'), activeFrom: CalendarDate, activeTo: CalendarDate }),
  /** Somebody changed it meanwhile: what is stored now. */
  z.object({ reason: z.literal('changedMeanwhile'), stored: CollectorDraft.nullable() }),
  /** The channel of who has accepted already does not change: registered documents name it. */
  z.object({ reason: z.literal('channelFixed'), channel: Channel }),
  z.object({ reason: z.literal('notActive'), activeFrom: CalendarDate, activeTo: CalendarDate.nullable() }),
  /** Some of the blanks are issued already, to whom. */
  z.object({ reason: z.literal('blanksIssued'), first: z.int(), last: z.int(), name: z.string() }),
  /** A blank that this collector does not hold: never issued to them, used or ended already. */
  z.object({ reason: z.literal('blankNotHeld'), number: z.int() }),
  z.object({ reason: z.literal('conflict') }),
]);
export type CollectorRejection = z.infer<typeof CollectorRejection>;
