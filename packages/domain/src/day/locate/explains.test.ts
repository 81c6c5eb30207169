import { expect, test } from 'vitest';
import { CashCause } from '../suspect.ts';
import { explains } from './explains.ts';

const TENGE = 100;

test.each<[string, object, number]>([
  ['money not taken is missing', { kind: 'notPaid', amount: 377_500, abonements: 1 }, -3775],
  ['a refund not given is too much', { kind: 'notRefunded', amount: 377_500 }, 3775],
  ['an amount taken twice is too much', { kind: 'twice', amount: 377_500, what: 'taken' }, 3775],
  ['a refund given twice is missing', { kind: 'twice', amount: 377_500, what: 'refunded' }, -3775],
  ['an invoice paid in cash is too much', { kind: 'accountInCash', amount: 377_500, abonements: 2 }, 3775],
  ['change given twice is missing', { kind: 'change', amount: 122_500, given: 'twice' }, -1225],
  ['change not given is too much', { kind: 'change', amount: 122_500, given: 'never' }, 1225],
  ['two sets paid for and three registered: one is missing', { kind: 'sets', sets: 3, likely: 2, price: 62_900 }, -629],
  ['a card that says more than the price', { kind: 'cardAmount', onCard: 380_100, price: 377_500, cards: 1 }, 26],
  ['4 500 typed for 5 400', { kind: 'transposed', typed: 450_000, likely: 540_000, where: 'remittance' }, 900],
  ['12 notes typed for 21', { kind: 'piecesTransposed', denomination: 100_000, typed: 12, likely: 21 }, -9000],
  ['a debt handed in and not recorded', { kind: 'remittance', amount: 500_000, what: 'debt' }, 5000],
  ['a batch handed in and not recorded', { kind: 'remittance', amount: 500_000, what: 'batch' }, 5000],
  ['recorded and not handed in', { kind: 'remittance', amount: 500_000, what: 'notHandedIn' }, -5000],
  ['recorded twice', { kind: 'remittance', amount: 500_000, what: 'twice' }, -5000],
  ['more recorded than owed', { kind: 'remittance', amount: 500_000, what: 'tooMuch' }, -5000],
  ['two notes missed', { kind: 'notes', denomination: 200_000, pieces: -2 }, -4000],
  ['three thousands in the line of two', { kind: 'wrongLine', denomination: 1e5, enteredAs: 2e5, pieces: 3 }, 3000],
  ['money of the next day that lay apart', { kind: 'nextDay', amount: 188_700, documents: 1 }, -1887],
])('%s', (_what, cause, tenge) => {
  expect(explains(CashCause.parse(cause))).toBe(tenge * TENGE);
});
