import * as z from 'zod';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { PublicationIndex, TermMonths } from '../catalogue/catalogue.ts';
import { Tiyn } from '../money/tiyn.ts';
import { Line } from '../organisation/line.ts';
import { type BranchCode, FacilityId, type Zone } from '../organisation/organisation.ts';
import {
  Abonement,
  BankAccount,
  Channel,
  DeliveryAddress,
  MOST_SETS,
  Payment,
  type Price,
  type Rejection,
  Subscriber,
} from './abonement.ts';
import type { Taken } from './card.ts';

/** How many abonements one client takes at once: as many as a clerk can read back, and a sheet of paper each. */
export const MOST_LINES = 20;

/** An id that the client makes and keeps across retries and reloads: a UUIDv7 in lower case, so that one id has one text. */
export const ClientId = z.uuidv7().toLowerCase();

/**
 * One line of an acceptance: the abonement that it will be. `priceShown` is what the operator and the client saw; the
 * server prices again and refuses when that differs.
 */
export const AcceptLine = z.object({
  id: ClientId,
  publicationIndex: PublicationIndex,
  startMonth: Month,
  months: TermMonths,
  sets: z.int().min(1).max(MOST_SETS),
  priceShown: z.object({ catalogueId: z.int().positive(), total: Tiyn }),
});
export type AcceptLine = z.infer<typeof AcceptLine>;

/**
 * A request to accept what one client subscribes to at once, as the counter sends it: one subscriber, one address, one payment,
 * one abonement a line. `id` names the whole; a repeated id is answered with what is stored.
 */
export const AcceptAbonements = z.object({
  id: ClientId,
  facilityId: FacilityId,
  subscriber: Subscriber,
  address: DeliveryAddress,
  channel: Channel,
  payment: Payment,
  lines: z
    .array(AcceptLine)
    .min(1)
    .max(MOST_LINES)
    .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length),
});
export type AcceptAbonements = z.infer<typeof AcceptAbonements>;

/** The same at the counter: what a collector took comes by its card, with the collector's name and the blank's number. */
export const AcceptAtCounter = AcceptAbonements.refine(({ channel }) => channel === 'facility');

/** What the rules decided of a request; the store adds numbers, business date and journal. Prices are in the order of the lines. */
export type Accepted = {
  request: AcceptAbonements;
  /** From a collector's card: who, on which blank, when; null at the counter. */
  taken: Taken | null;
  prices: readonly Price[];
  zone: Zone;
  deliveryFacilityId: FacilityId;
  deliveryBranchCode: BranchCode;
  /** Of all lines, in tiyn. */
  total: Tiyn;
  /** Money to hand back, in tiyn; 0 by account. */
  change: Tiyn;
};

/** Why an acceptance was refused as a whole, and by which line's fault; null where the fault is no single line's. */
export type Refusal = { rejection: Rejection; lineId: string | null };

/**
 * What one client was accepted with at once, as stored: its abonements in the order of their numbers, and the one payment or
 * invoice for all of them. `due` is what an invoice still awaits, in tiyn: reversed abonements are not due.
 */
export const Acceptance = z.object({
  id: z.uuid(),
  facilityId: FacilityId,
  abonements: z.array(Abonement).min(1),
  /** Of all of them, reversed ones too: what was registered never changes. In tiyn. */
  total: Tiyn,
  /** Ids of those that were reversed since, in the order of their numbers: no paper of them is valid, none is due. */
  reversedIds: z.array(z.uuid()),
  payment: z.discriminatedUnion('method', [
    z.object({ method: z.literal('cash'), given: Tiyn, change: Tiyn }),
    z.object({
      method: z.literal('account'),
      bankAccount: BankAccount.nullable(),
      purpose: Line,
      due: Tiyn,
      /** `amount` in tiyn: of what was not reversed until then. */
      paid: z.object({ paidOn: CalendarDate, reference: z.string(), amount: Tiyn }).nullable(),
    }),
  ]),
});
export type Acceptance = z.infer<typeof Acceptance>;
