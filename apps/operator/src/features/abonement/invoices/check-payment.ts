import { type AfterRejection, type AwaitedInvoice, PayInvoice } from '@jazylym/domain/abonement/afterwards';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { readDate } from '@jazylym/domain/calendar/read';
import { readTenge } from '@jazylym/domain/money/read';
import type { Tiyn } from '@jazylym/domain/money/tiyn';

/** A payment as it is typed. */
export type PaymentDraft = { paidOn: string; reference: string; amount: string };
export type PaymentField = keyof PaymentDraft;

/** What can be sent of a payment, without its id. */
export type Payment = { paidOn: CalendarDate; reference: string; amount: Tiyn };

/** What is wrong with a field: it cannot be read, or the invoice contradicts it. */
export type PaymentTrouble = 'unreadable' | AfterRejection;

export type Checked =
  | { ok: true; payment: Payment }
  | { ok: false; troubles: Partial<Record<PaymentField, PaymentTrouble>> };

/**
 * Checks a payment before it is sent, as far as the counter can know: it reads, the sum is the one that is due, the day is not
 * before the invoice. Which day is today only the server says; `today` merely completes a date without a year.
 */
export function checkPayment(
  draft: PaymentDraft,
  { due, issuedOn }: Pick<AwaitedInvoice, 'due' | 'issuedOn'>,
  today: CalendarDate,
): Checked {
  const paidOn = readDate(draft.paidOn, today);
  const reference = PayInvoice.shape.reference.safeParse(draft.reference);
  const amount = readTenge(draft.amount);
  const troubles: Partial<Record<PaymentField, PaymentTrouble>> = {};
  if (paidOn === null) troubles.paidOn = 'unreadable';
  else if (paidOn < issuedOn) troubles.paidOn = { reason: 'paidBeforeInvoice', paidOn, issuedOn };
  if (!reference.success) troubles.reference = 'unreadable';
  if (amount === null) troubles.amount = 'unreadable';
  else if (amount !== due) troubles.amount = { reason: 'wrongAmount', due, amount };
  if (paidOn === null || !reference.success || amount === null || Object.keys(troubles).length > 0)
    return { ok: false, troubles };
  return { ok: true, payment: { paidOn, reference: reference.data, amount } };
}

const FIELDS: Readonly<Partial<Record<AfterRejection['reason'], PaymentField>>> = {
  paidInFuture: 'paidOn',
  paidBeforeInvoice: 'paidOn',
  wrongAmount: 'amount',
};

/** The field by which a rejection is mended; null where it is none's. */
export const fieldOf = ({ reason }: AfterRejection): PaymentField | null => FIELDS[reason] ?? null;
