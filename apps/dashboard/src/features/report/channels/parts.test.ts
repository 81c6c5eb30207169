import { NOTHING, paidOf } from '@jazylym/domain/report/figures';
import { expect, test } from 'vitest';
import { channelParts, paymentParts, shareOf } from './parts.ts';

const figures = {
  ...NOTHING,
  sets: 12,
  abonements: 10,
  amount: 1_000,
  cash: 600,
  cashAbonements: 6,
  account: 400,
  channels: {
    facility: { sets: 7, amount: 700 },
    postman: { sets: 3, amount: 200 },
    publicAgent: { sets: 2, amount: 100 },
  },
  awaiting: { sets: 2, abonements: 1, amount: 150, publisher: 100 },
};
const sum = (parts: readonly { count: number; amount: number }[]) => [
  parts.reduce((all, { count }) => all + count, 0),
  parts.reduce((all, { amount }) => all + amount, 0),
];

test('channels and payments are each the whole, with what awaits payment and without it', () => {
  for (const one of [figures, paidOf(figures)]) {
    expect(sum(channelParts(one))).toEqual([one.sets, one.amount]);
    expect(sum(paymentParts(one))).toEqual([one.abonements, one.amount]);
  }
});

test('what is by account and paid is told from what is awaited', () => {
  expect(paymentParts(figures).map(({ key, count, amount }) => [key, count, amount])).toEqual([
    ['cash', 6, 600],
    ['paid', 3, 250],
    ['awaiting', 1, 150],
  ]);
});

test('nothing is no share of nothing', () => {
  expect([shareOf(0, 0), shareOf(1, 4)]).toEqual([0, 0.25]);
});
