import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { PlanGoals } from '@jazylym/domain/report/goal';
import { expect, test } from 'vitest';
import { plannedByToday, withPlans } from './planned-rows.ts';

const day = (text: string) => text as CalendarDate;
const GOALS: PlanGoals = {
  kind: 'branch',
  campaign: { year: 2027, opensOn: day('2026-10-10'), closesOn: day('2026-10-13') },
  lines: [
    { code: '11', sets: 1_000 },
    { code: '17', sets: 301 },
  ],
  count: 3,
  expected: [0.1, 0.5, 0.7, 1],
};
const row = (key: string, now: number) => ({ key, now, before: 1 });

test('a plan expects its part by today, of the lines that are looked at', () => {
  expect([...plannedByToday(GOALS, null, day('2026-10-11'))]).toEqual([
    ['11', 500],
    ['17', 151],
  ]);
  expect([...plannedByToday(GOALS, ['17', '23'], day('2026-10-11'))]).toEqual([['17', 151]]);
  expect(plannedByToday(undefined, null, day('2026-10-11')).size).toBe(0);
});

test('a line of which nothing was accepted in either campaign is behind its plan too', () => {
  const planned = plannedByToday(GOALS, null, day('2026-10-11'));
  const rows = withPlans([row('17', 9), row('23', 4)], planned, (code) => ({ key: code, now: 0, before: 0 }));
  expect(rows).toEqual([
    { key: '17', now: 9, before: 1, planned: 151 },
    { key: '23', now: 4, before: 1, planned: null },
    { key: '11', now: 0, before: 0, planned: 500 },
  ]);
  expect(withPlans([row('17', 9)], planned, () => undefined)).toHaveLength(1);
});
