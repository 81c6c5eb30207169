import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { NOTHING } from '@jazylym/domain/report/figures';
import { expect, test } from 'vitest';
import { latestDays } from './days-of.ts';

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}` as CalendarDate;
const certified = (number: number) => ({
  businessDate: day(number),
  abonements: number,
  total: (number * 1000) as Tiyn,
  cashDifference: -500,
});

test('what waits stands above what is certified, the latest first, and no more than the card has room for', () => {
  const waiting = [
    { businessDate: day(9), state: 'counting' as const },
    { businessDate: day(10), state: 'open' as const },
  ];
  const days = latestDays(waiting, [8, 7, 6, 5, 4, 3, 2].map(certified), []);
  expect(days.map((one) => one.day)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map(day));
  expect(days.map(({ state }) => state).slice(0, 3)).toEqual(['open', 'counting', 'certified']);
});

test('a day that is not certified has what the report tells of it, and none where the period leaves it out', () => {
  const waiting = [9, 10].map((number) => ({ businessDate: day(number), state: 'open' as const }));
  const figures = { ...NOTHING, abonements: 3, amount: 7_000 };
  expect(latestDays(waiting, [certified(8)], [{ day: day(10), figures }])).toEqual([
    { day: day(10), state: 'open', abonements: 3, amount: 7_000, difference: null },
    { day: day(9), state: 'open', abonements: null, amount: null, difference: null },
    { day: day(8), state: 'certified', abonements: 8, amount: 8_000, difference: -500 },
  ]);
});
