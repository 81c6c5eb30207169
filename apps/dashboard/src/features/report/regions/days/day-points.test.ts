import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { NOTHING } from '@jazylym/domain/report/figures';
import { expect, test } from 'vitest';
import { type Accepted, addedUp, dayPoints } from './day-points.ts';

const day = (text: string) => text as CalendarDate;
const accepted = (sets: Record<string, number>): Accepted => ({
  total: NOTHING,
  byDay: Object.entries(sets).map(([on, count]) => ({ day: day(on), figures: { ...NOTHING, sets: count } })),
});
const NOW = accepted({ '2026-10-10': 4, '2026-10-12': 1 });
const DAYS = { from: day('2026-10-10'), to: day('2026-10-12') };
const BEFORE = {
  days: { from: day('2025-10-12'), to: day('2025-10-13') },
  accepted: accepted({ '2025-10-12': 2, '2025-10-13': 5 }),
};

test('a day without an acceptance is a zero, and each day stands beside the same day of the last campaign', () => {
  expect(dayPoints(NOW, DAYS, 'sets', BEFORE)).toEqual([
    { day: '2026-10-10', value: 4, before: 2 },
    { day: '2026-10-11', value: 0, before: 5 },
    { day: '2026-10-12', value: 1, before: null },
  ]);
});

test('added up, whoever is above is ahead; a shorter last campaign ends where it ended', () => {
  expect(addedUp(dayPoints(NOW, DAYS, 'sets', BEFORE))).toEqual([
    { day: '2026-10-10', value: 4, before: 2 },
    { day: '2026-10-11', value: 4, before: 7 },
    { day: '2026-10-12', value: 5, before: null },
  ]);
  expect(dayPoints(NOW, DAYS, 'sets', null).map(({ before }) => before)).toEqual([null, null, null]);
});
