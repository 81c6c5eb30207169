import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { OperationalDay } from '@jazylym/domain/day/day';
import { expect, test } from 'vitest';
import { chosenDay, dayAfter, standingOf, waitingDays } from './days.ts';

const date = (day: number) => CalendarDate.parse(`2026-11-${String(day).padStart(2, '0')}`);
const day = (of: number, state: OperationalDay['state'], accepts = false): OperationalDay => ({
  facilityId: 1,
  businessDate: date(of),
  state,
  openedAt: '2026-11-10T03:00:00.000Z',
  closedAt: null,
  accepts,
});

test('the oldest day is worked on first, whatever accepts', () => {
  expect(chosenDay({ days: [day(8, 'open'), day(9, 'counting'), day(10, 'open', true)] })?.businessDate).toBe(date(8));
  expect(chosenDay({ days: [] })).toBeUndefined();
});

test('a day that was never closed waits, and so does one that was not certified on its own date', () => {
  const days = [day(8, 'open'), day(9, 'counting'), day(10, 'counting'), day(11, 'open', true)];
  expect(waitingDays({ days, today: date(10) }).map(({ businessDate }) => businessDate)).toEqual([date(8), date(9)]);
  expect(days.map(standingOf)).toEqual(['waits', 'counting', 'counting', 'accepts']);
});

test('what is accepted after the close belongs to the next day, and never to one that is past', () => {
  expect(dayAfter({ days: [day(10, 'open', true)], today: date(10) }, date(10))).toBe(date(11));
  expect(dayAfter({ days: [day(8, 'open'), day(10, 'open', true)], today: date(10) }, date(8))).toBe(date(10));
  expect(dayAfter({ days: [day(8, 'open')], today: date(10) }, date(8))).toBe(date(10));
});
