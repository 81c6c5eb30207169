import { expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { day, month } from '../testing/trade.ts';
import { type FoundSubscription, goesOnFrom, lastMonthOf, lastTaken, runningOf } from './found.ts';

const subscription = (startMonth: string, months: number, acceptanceId = 'a'): FoundSubscription => ({
  abonementId: `${startMonth} ${months}`,
  acceptanceId,
  number: '',
  publicationIndex: '75384',
  title: { kk: '', ru: '', en: '' },
  startMonth: month(startMonth),
  months,
  sets: 1,
  total: tiyn(0),
  businessDate: day('2026-11-24'),
  isReversed: false,
});

test('the last month of a subscription is inclusive, over the turn of the year too', () => {
  expect([lastMonthOf(subscription('2026-11', 1)), lastMonthOf(subscription('2026-11', 4))]).toEqual([
    '2026-11',
    '2027-02',
  ]);
});

test('what runs is told with what runs out next first; what has ended is not', () => {
  const all = [subscription('2027-01', 12), subscription('2026-01', 11), subscription('2026-01', 10)];
  expect(runningOf(all, month('2026-11')).map(({ abonementId }) => abonementId)).toEqual(['2026-01 11', '2027-01 12']);
});

test('what was taken last is the whole latest acceptance', () => {
  const all = [subscription('2027-01', 12, 'b'), subscription('2027-02', 6, 'b'), subscription('2026-01', 12, 'a')];
  expect(lastTaken(all)).toEqual(all.slice(0, 2));
  expect(lastTaken([])).toEqual([]);
});

test('what was reversed neither runs nor was taken', () => {
  const reversed = { ...subscription('2027-01', 12, 'c'), isReversed: true };
  const partly = { ...subscription('2027-03', 6, 'b'), isReversed: true };
  const held = subscription('2027-02', 6, 'b');
  expect(runningOf([reversed, partly, held], month('2026-11'))).toEqual([held]);
  expect(lastTaken([reversed, partly, held])).toEqual([held]);
  expect(lastTaken([reversed])).toEqual([]);
});

test('a repeated subscription goes on where it ends, or at the first open month once it has ended', () => {
  const firstOpen = month('2027-01');
  expect(goesOnFrom(subscription('2026-01', 12), firstOpen)).toBe('2027-01');
  expect(goesOnFrom(subscription('2026-01', 3), firstOpen)).toBe('2027-01');
  expect(goesOnFrom(subscription('2026-07', 12), firstOpen)).toBe('2027-07');
});
