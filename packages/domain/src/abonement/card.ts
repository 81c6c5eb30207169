import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { readTenge } from '../money/read.ts';
import { Tiyn } from '../money/tiyn.ts';
import { BlankNumber } from '../organisation/collector.ts';
import { Line } from '../organisation/line.ts';
import { FacilityId } from '../organisation/organisation.ts';
import { Channel, type Price, Rejection } from './abonement.ts';
import { ClientId } from './acceptance.ts';

/** How many cards one batch takes: a campaign evening's bundle of one collector. More are a second batch. */
export const MOST_CARDS = 500;

/** What cannot be seen is no part of what was typed or pasted. */
const Typed = z
  .string()
  .overwrite((text) => text.replace(/\p{C}/gu, ''))
  .max(120);

/**
 * A delivery card as it is keyed in (S10), row by row, each field as typed: a draft keeps what makes no sense yet. `id` names the
 * acceptance that it becomes, `abonementId` its abonement; both are made when the row is begun.
 */
export const TypedCard = z.object({
  id: ClientId,
  abonementId: ClientId,
  blank: Typed,
  takenOn: Typed,
  publicationIndex: Typed,
  startMonth: Typed,
  months: Typed,
  sets: Typed,
  name: Typed,
  postalCode: Typed,
  settlement: Typed,
  street: Typed,
  house: Typed,
  flat: Typed,
  /** In tenge, what the subscriber paid by the card. */
  amount: Typed,
});
export type TypedCard = z.infer<typeof TypedCard>;

/** What is typed of a card, in the order in which a clerk types it. */
export const CardField = TypedCard.omit({ id: true, abonementId: true }).keyof();
export type CardField = z.infer<typeof CardField>;
export const CARD_FIELDS: readonly CardField[] = CardField.options;

/** What an abonement from a card carries besides: who took it, on which blank, when, and the amount on the card in tiyn. */
export const Taken = z.object({
  channel: Channel,
  collectorId: z.uuid(),
  blankNumber: BlankNumber,
  takenOn: CalendarDate,
  amount: Tiyn,
  batchId: z.uuid(),
});
export type Taken = z.infer<typeof Taken>;

/** Why a card cannot be accepted as it stands, and in which field: each has a sentence in every language. */
export const CardProblem = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('missing'), field: CardField }),
  z.object({ reason: z.literal('unreadable'), field: CardField, text: z.string() }),
  /** The blank was not issued to this collector, or is used or ended: `why` says which. */
  z.object({
    reason: z.literal('blankNotHeld'),
    field: z.literal('blank'),
    number: z.int(),
    why: z.enum(['notIssued', 'issuedToAnother', 'used', 'ended']),
  }),
  /** Another card of the batch has the blank: the one at position `row` from 1. */
  z.object({ reason: z.literal('blankTwice'), field: z.literal('blank'), number: z.int(), row: z.int() }),
  z.object({
    reason: z.literal('takenInFuture'),
    field: z.literal('takenOn'),
    takenOn: CalendarDate,
    today: CalendarDate,
  }),
  /** Older than the grace allows: `since` is the earliest day whose cards are taken today. */
  z.object({
    reason: z.literal('takenTooLongAgo'),
    field: z.literal('takenOn'),
    takenOn: CalendarDate,
    since: CalendarDate,
  }),
  z.object({
    reason: z.literal('collectorNotActive'),
    field: z.literal('takenOn'),
    takenOn: CalendarDate,
    activeFrom: CalendarDate,
    activeTo: CalendarDate.nullable(),
  }),
  /** Refused by the rules that every acceptance goes by, on the date taken. */
  z.object({ reason: z.literal('refused'), field: CardField, rejection: Rejection }),
]);
export type CardProblem = z.infer<typeof CardProblem>;

/** What is told of a card that can be accepted all the same. */
export const CardRemark = z.discriminatedUnion('kind', [
  /** The card says another amount than the catalogue: both in tiyn. */
  z.object({ kind: z.literal('amountDiffers'), onCard: Tiyn, price: Tiyn }),
  /** The same person, index and months are on another row of the batch (its position from 1) or registered already. */
  z.object({ kind: z.literal('likelyTwice'), row: z.int().nullable(), number: z.string().nullable() }),
]);
export type CardRemark = z.infer<typeof CardRemark>;

/** What the collector's own report says: how many cards, and their sum in tiyn. */
export const ControlTotals = z.object({ count: z.int().min(1).max(MOST_CARDS), sum: Tiyn });
export type ControlTotals = z.infer<typeof ControlTotals>;

/**
 * A batch while it is keyed in: kept on the server, seen by every operator of the facility, held by who types in it. `version` rises
 * with every save; whoever saves from an older one is told who holds it now.
 */
export const BatchDraft = z.object({
  id: z.uuid(),
  facilityId: FacilityId,
  collectorId: z.uuid(),
  control: z.object({ count: Typed, sum: Typed }),
  cards: z.array(TypedCard),
  version: z.int(),
  heldBy: z.object({ userId: z.string(), name: z.string() }),
  savedAt: z.iso.datetime(),
});
export type BatchDraft = z.infer<typeof BatchDraft>;

/** Begins a batch; a repeated request is answered with the draft as it is. */
export const BeginBatch = z.object({ facilityId: FacilityId, id: ClientId, collectorId: z.uuid() });
export type BeginBatch = z.infer<typeof BeginBatch>;

/** Saves what changed since `version`: rows by their place from 0, rows that went, the control totals as typed. */
export const SaveBatch = z.object({
  facilityId: FacilityId,
  id: z.uuid(),
  version: z.int32(),
  control: z.object({ count: Typed, sum: Typed }),
  changed: z
    .array(z.object({ place: z.int().min(0).max(9999), card: TypedCard }))
    .max(MOST_CARDS)
    .refine((changed) => new Set(changed.map(({ card }) => card.id)).size === changed.length),
  removed: z.array(z.uuid()).max(MOST_CARDS),
});
export type SaveBatch = z.infer<typeof SaveBatch>;

/** Accepts a draft whole, as saved under `version`. `reason` is needed where it does not agree with the control totals or the amounts. */
export const AcceptBatch = z.object({
  facilityId: FacilityId,
  id: z.uuid(),
  version: z.int32(),
  reason: Line.max(300),
});
export type AcceptBatch = z.infer<typeof AcceptBatch>;

/** The control totals as a clerk types them; null where they are none yet. */
export function readControl({ count, sum }: BatchDraft['control']): ControlTotals | null {
  const read = ControlTotals.safeParse({
    count: /^\d{1,4}$/.test(count.trim()) ? Number(count) : null,
    sum: readTenge(sum),
  });
  return read.success ? read.data : null;
}

/** A batch that was accepted: never changes. Sums in tiyn; `sum` by the catalogue, `cardSum` as the cards say. */
export const Batch = z.object({
  id: z.uuid(),
  facilityId: FacilityId,
  collectorId: z.uuid(),
  businessDate: CalendarDate,
  count: z.int(),
  sum: Tiyn,
  cardSum: Tiyn,
  control: ControlTotals,
  reason: z.string(),
  acceptedAt: z.iso.datetime(),
  operatorName: z.string(),
});
export type Batch = z.infer<typeof Batch>;

/** Why a batch was not saved or accepted. */
export const BatchRejection = z.discriminatedUnion('reason', [
  /** Another till holds the draft, or it was saved elsewhere since. */
  z.object({ reason: z.literal('heldElsewhere'), name: z.string(), version: z.int() }),
  z.object({ reason: z.literal('noSuchDraft') }),
  /** Registered already under one of its ids, with other cards. */
  z.object({ reason: z.literal('conflict') }),
  z.object({ reason: z.literal('facilityClosed'), closedOn: CalendarDate }),
  /** Cards that cannot be accepted, the first of each: nothing was accepted. */
  z.object({
    reason: z.literal('cardsWrong'),
    cards: z.array(z.object({ cardId: z.uuid(), problem: CardProblem })),
  }),
  z.object({ reason: z.literal('empty') }),
  z.object({ reason: z.literal('tooMany'), count: z.int(), most: z.int() }),
  z.object({ reason: z.literal('controlMissing') }),
  /** It does not agree with the control totals, or a card's amount with its price, and nobody said why. In tiyn. */
  z.object({
    reason: z.literal('disagrees'),
    control: ControlTotals,
    count: z.int(),
    sum: Tiyn,
    differing: z.int(),
  }),
]);
export type BatchRejection = z.infer<typeof BatchRejection>;

/** A card that can be accepted, priced by the catalogue in force on the date taken. */
export type PricedCard = { cardId: string; price: Price; amount: Tiyn };
