import { expect, test } from 'vitest';
import { averageTerm, NOTHING, paidOf } from './figures.ts';

const figures = {
  ...NOTHING,
  sets: 3,
  setMonths: 13,
  abonements: 3,
  amount: 900,
  publisher: 600,
  cash: 500,
  account: 400,
  channels: { ...NOTHING.channels, facility: { sets: 2, amount: 700 }, postman: { sets: 1, amount: 200 } },
  awaiting: { sets: 2, abonements: 1, amount: 400, publisher: 300 },
};

test('without what is awaited the parts still add up to the whole', () => {
  const paid = paidOf(figures);
  expect(paid).toMatchObject({ sets: 1, abonements: 2, amount: 500, publisher: 300, cash: 500, account: 0 });
  expect(paid.channels.facility.amount + paid.channels.postman.amount).toBe(paid.amount);
  expect(paid.awaiting).toEqual(NOTHING.awaiting);
});

test('the average term is of all, also where only what is paid is counted', () => {
  expect(averageTerm(paidOf(figures))).toBeCloseTo(13 / 3);
  expect(averageTerm(NOTHING)).toBeNull();
  expect(averageTerm(paidOf({ ...figures, awaiting: { ...figures.awaiting, sets: 3 } }))).toBeNull();
});
