import { expect, test } from 'vitest';
import type { CalendarDate } from '../calendar/calendar.ts';
import { expectedBy, expectedShares, goalOf, type PlanGoals, planByDay } from './goal.ts';

const day = (text: string) => text as CalendarDate;
const CAMPAIGN = { year: 2027, opensOn: day('2026-10-10'), closesOn: day('2026-10-13') };
const GOALS: PlanGoals = {
  kind: 'branch',
  campaign: CAMPAIGN,
  lines: [
    { code: '11', sets: 100 },
    { code: '17', sets: 300 },
  ],
  count: 3,
  expected: [0.1, 0.2, 0.7, 1],
};
const ACCEPTED = new Map([
  ['11', 10],
  ['17', 50],
  ['23', 999],
]);
const goal = (codes: string[] | null, today = '2026-10-11', goals = GOALS) =>
  goalOf(goals, { codes, accepted: ACCEPTED, today: day(today) });

test('a plan goes on day by day as the last campaign did, to all of it on the last day', () => {
  expect(expectedShares(CAMPAIGN, [5, 10, 35, 40, 50])).toEqual([0.1, 0.2, 0.7, 1]);
  expect(expectedShares(CAMPAIGN, [])).toEqual([0.25, 0.5, 0.75, 1]);
  expect(planByDay(GOALS, 333)).toEqual([33, 67, 233, 333]);
});

test('nothing is expected before a campaign, and all of it once it has closed', () => {
  expect(
    ['2026-10-09', '2026-10-10', '2026-10-12', '2026-11-30'].map((today) => expectedBy(GOALS, day(today))),
  ).toEqual([0, 0.1, 0.7, 1]);
  expect(expectedBy({ ...GOALS, campaign: null, expected: [] }, day('2026-10-10'))).toBe(0);
});

test('the plan of the country is what its branches’ lines add up to; a branch without one is in neither side', () => {
  expect(goal(null)).toEqual({
    ...{ sets: 400, accepted: 60, share: 0.15, expected: 80, expectedShare: 0.2 },
    // 340 sets are missing, and three days are left.
    ...{ neededPerDay: 114, planned: 2, lines: 3 },
  });
});

test('the plan of some branches is theirs, and where none of them has one there is none', () => {
  expect(goal(['17', '23'])).toMatchObject({ sets: 300, accepted: 50, planned: 1, lines: 2 });
  expect(goal(['23'])).toBeNull();
  expect(goal(null, '2026-10-11', { ...GOALS, campaign: null })).toBeNull();
});

test('once the campaign has closed no pace reaches the plan', () => {
  expect(goal(null, '2026-10-14')).toMatchObject({ expected: 400, neededPerDay: null });
});
