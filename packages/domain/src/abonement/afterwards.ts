import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { Tiyn } from '../money/tiyn.ts';
import { Line } from '../organisation/line.ts';
import { FacilityId, Names } from '../organisation/organisation.ts';
import { Subscriber } from './abonement.ts';
import { ClientId, MOST_LINES } from './acceptance.ts';

/** What is done with an abonement once it is registered. It never changes itself: each of these is a record of its own. */

/** Papers that the counter prints: PS-1 of an abonement; receipt, invoice and price explanation of an acceptance. */
export const Paper = z.enum(['ps1', 'receipt', 'invoice', 'priceExplanation']);
export type Paper = z.infer<typeof Paper>;

/** A sheet to be printed: of an abonement (`ps1`) or of an acceptance (the others). */
export const Sheet = z.object({ paper: Paper, documentId: z.uuid() });
export type Sheet = z.infer<typeof Sheet>;

/** One print of some sheets, named by the client so that a repeated request counts once. */
export const RecordPrint = z.object({
  facilityId: FacilityId,
  id: ClientId,
  sheets: z.array(Sheet).min(1).max(50),
});
export type RecordPrint = z.infer<typeof RecordPrint>;

/** Which print of a sheet this is: 1 the original, every later one a copy. */
export const PrintedSheet = Sheet.extend({ number: z.int().positive() });
export type PrintedSheet = z.infer<typeof PrintedSheet>;

/** What follows the print: the subscriber signs (S8), the operator hands PS-1 over (S9, the fifth duty). */
export const Step = z.enum(['signed', 'handedOver']);
export type Step = z.infer<typeof Step>;

export const RecordSteps = z.object({
  facilityId: FacilityId,
  abonementIds: z.array(z.uuid()).min(1).max(50),
  steps: z.array(Step).min(1).max(Step.options.length),
});
export type RecordSteps = z.infer<typeof RecordSteps>;

/** Why an abonement is taken back, in words. */
export const ReversalReason = Line.min(3).regex(/\p{L}/u);

/**
 * Takes one or several abonements of one acceptance back for one reason, all of them or none; what another window reversed before is left
 * as it is. The money is returned, the numbers stay used. It belongs to the abonements' own day until that is certified, afterwards to the
 * open day, as a correction. Each reversal is a document with an id of its own.
 */
export const ReverseTogether = z.object({
  facilityId: FacilityId,
  acceptanceId: z.uuid(),
  reason: ReversalReason,
  reversals: z
    .array(z.object({ id: ClientId, abonementId: z.uuid() }))
    .min(1)
    .max(MOST_LINES)
    .refine((all) => new Set(all.flatMap(({ id, abonementId }) => [id, abonementId])).size === 2 * all.length),
});
export type ReverseTogether = z.infer<typeof ReverseTogether>;

/** Records that an invoice was paid into the post's account: on which day, by which payment order. `id` is the payment's own. */
export const PayInvoice = z.object({
  facilityId: FacilityId,
  id: ClientId,
  acceptanceId: z.uuid(),
  paidOn: CalendarDate,
  reference: Line.min(1).max(60),
  amount: Tiyn,
});
export type PayInvoice = z.infer<typeof PayInvoice>;

/** Why a reversal or an invoice's payment was not recorded: each has a sentence in every language. */
export const AfterRejection = z.discriminatedUnion('reason', [
  /** Its operational day is certified: only the head of the facility takes it back, as a correction on the open day. */
  z.object({ reason: z.literal('dayClosed'), businessDate: CalendarDate, openDay: CalendarDate }),
  z.object({ reason: z.literal('alreadyReversed') }),
  z.object({ reason: z.literal('alreadyPaid'), paidOn: CalendarDate, reference: z.string() }),
  z.object({ reason: z.literal('notDue') }),
  z.object({ reason: z.literal('wrongAmount'), due: Tiyn, amount: Tiyn }),
  z.object({ reason: z.literal('paidInFuture'), paidOn: CalendarDate, today: CalendarDate }),
  z.object({ reason: z.literal('paidBeforeInvoice'), paidOn: CalendarDate, issuedOn: CalendarDate }),
  /** The same id with another content: never stored twice, never overwritten. */
  z.object({ reason: z.literal('conflict') }),
]);
export type AfterRejection = z.infer<typeof AfterRejection>;

const by = { at: Instant, operatorName: z.string() };

/** What happened with an acceptance, in the order of time; `abonementId` is null where it concerns the whole. */
export const AbonementEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registered'), abonementId: z.uuid(), ...by }),
  z.object({ kind: z.literal('printed'), abonementId: z.uuid().nullable(), paper: Paper, number: z.int(), ...by }),
  z.object({ kind: z.literal('signed'), abonementId: z.uuid(), ...by }),
  z.object({ kind: z.literal('handedOver'), abonementId: z.uuid(), ...by }),
  z.object({
    kind: z.literal('reversed'),
    abonementId: z.uuid(),
    reason: z.string(),
    /** Money given back, in tiyn; 0 for an invoice that was not paid yet. */
    refund: Tiyn,
    /** Where it corrects a certified day: the later day whose document it is. */
    correctedOn: CalendarDate.nullable(),
    ...by,
  }),
  z.object({
    kind: z.literal('paid'),
    abonementId: z.null(),
    amount: Tiyn,
    paidOn: CalendarDate,
    reference: z.string(),
    ...by,
  }),
]);
export type AbonementEvent = z.infer<typeof AbonementEvent>;

/** An invoice that awaits payment, as the counter lists it. */
export const AwaitedInvoice = z.object({
  acceptanceId: z.uuid(),
  /** Its number: that of its first abonement. */
  number: z.string(),
  subscriber: Subscriber,
  due: Tiyn,
  issuedOn: CalendarDate,
  titles: z.array(Names),
});
export type AwaitedInvoice = z.infer<typeof AwaitedInvoice>;
