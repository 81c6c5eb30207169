import * as z from 'zod';
import { ClientId } from '../abonement/acceptance.ts';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { Line } from '../organisation/line.ts';
import { FacilityId } from '../organisation/organisation.ts';
import { DayCount } from './count.ts';
import { ExtendedProtocol } from './protocol.ts';

/**
 * Certifies a day that was counted (S10): with the operator's PIN, and that of the head where the facility asks for two. `seen` is the
 * digest of the protocol that the operator saw: nothing is signed unseen. `reason` is needed where something differs.
 */
export const CertifyDay = z.object({
  facilityId: FacilityId,
  businessDate: CalendarDate,
  id: ClientId,
  seen: z.string(),
  pin: z.string().max(20),
  head: z.object({ userName: z.string().max(60), pin: z.string().max(20) }).nullable(),
  reason: Line.max(300),
});
export type CertifyDay = z.infer<typeof CertifyDay>;

/** Whose PIN a rejection speaks of. */
const Whose = z.enum(['operator', 'head']);

/** Why a day was not certified: each has a sentence in every language. */
export const CertifyRejection = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('wrongPin'), whose: Whose, attemptsLeft: z.int() }),
  z.object({ reason: z.literal('pinLocked'), whose: Whose, until: Instant }),
  z.object({ reason: z.literal('noPin'), whose: Whose }),
  z.object({ reason: z.literal('headNeeded') }),
  /** No head of this facility has that name, or it is the operator again. */
  z.object({ reason: z.literal('notTheHead'), userName: z.string() }),
  z.object({ reason: z.literal('notCounted'), what: z.enum(['cash', 'cards', 'left']) }),
  /** More is to stay in the drawer than was counted. */
  z.object({ reason: z.literal('leftTooMuch'), counted: z.int(), left: z.int() }),
  /** Differences counted less expected; `cardsWrong` counts missing and foreign cards. */
  z.object({ reason: z.literal('reasonNeeded'), cash: z.int(), cards: z.int(), cardsWrong: z.int() }),
  z.object({ reason: z.literal('earlierDayWaits'), businessDate: CalendarDate }),
  z.object({ reason: z.literal('notCounting'), businessDate: CalendarDate }),
  z.object({ reason: z.literal('alreadyCertified'), number: z.string() }),
  /** The protocol or the count is no longer what the operator saw. */
  z.object({ reason: z.literal('changedMeanwhile') }),
  /** The server's sealing key is gone or damaged: whoever operates it must mend that. */
  z.object({ reason: z.literal('cannotSeal') }),
  z.object({ reason: z.literal('conflict') }),
]);
export type CertifyRejection = z.infer<typeof CertifyRejection>;

/** What is sealed of a day: version 1 of its form, never edited. Differences in tiyn and in cards. */
export const ProtocolContent = z.object({
  version: z.literal(1),
  number: z.string(),
  protocol: ExtendedProtocol,
  count: DayCount.omit({ ticked: true }),
  since: z.int(),
  cash: z.object({ counted: z.int(), difference: z.int() }),
  cards: z.object({
    counted: z.int(),
    difference: z.int(),
    /** Where they were scanned, as printed: what the difference alone would hide. */
    missing: z.array(z.string()),
    foreign: z.array(z.string()),
  }),
  reason: z.string(),
  certifiedAt: Instant,
  operator: z.object({ userId: z.string(), name: z.string() }),
  head: z.object({ userId: z.string(), name: z.string() }).nullable(),
});
export type ProtocolContent = z.infer<typeof ProtocolContent>;

/** A certified protocol with its seal; `seal` is in base64url, as it is printed. */
export const CertifiedProtocol = z.object({
  content: ProtocolContent,
  keyId: z.string(),
  seal: z.string(),
  /** Hex digest of the content's canonical text. */
  digest: z.string(),
});
export type CertifiedProtocol = z.infer<typeof CertifiedProtocol>;
