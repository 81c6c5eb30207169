import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { checkPayment, fieldOf } from './check-payment.ts';

const today = CalendarDate.parse('2026-11-12');
const invoice = { due: tiyn(377_500), issuedOn: CalendarDate.parse('2026-11-10') };
const check = (change: object) =>
  checkPayment({ paidOn: '11.11', reference: '1047', amount: '3 775', ...change }, invoice, today);

test('a payment as the bank statement has it can be sent', () => {
  expect(check({})).toEqual({ ok: true, payment: { paidOn: '2026-11-11', reference: '1047', amount: 377_500 } });
});

test('what cannot be read is said at its field, all at once', () => {
  expect(check({ paidOn: 'кеше', reference: ' ', amount: 'көп' })).toEqual({
    ok: false,
    troubles: { paidOn: 'unreadable', reference: 'unreadable', amount: 'unreadable' },
  });
});

test('an invoice is paid whole, and not before it was issued', () => {
  expect(check({ amount: '3 770' })).toMatchObject({
    troubles: { amount: { reason: 'wrongAmount', amount: 377_000 } },
  });
  expect(check({ paidOn: '9.11' })).toMatchObject({
    troubles: { paidOn: { reason: 'paidBeforeInvoice', paidOn: '2026-11-09' } },
  });
});

test("a rejection of the server's is shown where it is mended", () => {
  expect(fieldOf({ reason: 'paidInFuture', paidOn: today, today })).toBe('paidOn');
  expect(fieldOf({ reason: 'wrongAmount', due: tiyn(1), amount: tiyn(2) })).toBe('amount');
  expect(fieldOf({ reason: 'alreadyPaid', paidOn: today, reference: '1' })).toBeNull();
});
