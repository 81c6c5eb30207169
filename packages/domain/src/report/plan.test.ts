import { expect, test } from 'vitest';
import type { CalendarDate } from '../calendar/calendar.ts';
import {
  cumulative,
  daysOfCampaign,
  expectedShare,
  kindsWithin,
  neededPerDay,
  PlanChange,
  SavePlan,
  shareOf,
} from './plan.ts';

const day = (text: string) => text as CalendarDate;
const CAMPAIGN = { year: 2027, opensOn: day('2026-10-10'), closesOn: day('2026-10-19') };

test('a plan is reached by the part of it that is accepted, also beyond all of it', () => {
  expect([shareOf(200, 50), shareOf(200, 300), shareOf(200, 0)]).toEqual([0.25, 1.5, 0]);
});

test('of no plan, and of a plan for nothing, there is no share', () => {
  expect([shareOf(null, 50), shareOf(0, 50)]).toEqual([null, null]);
});

test('today is one of the days that are left, and a campaign that has closed has none', () => {
  const left = ['2026-10-01', '2026-10-10', '2026-10-11', '2026-10-19', '2026-10-20', '2027-03-01'].map(
    (today) => daysOfCampaign(CAMPAIGN, day(today)).left,
  );
  expect(left).toEqual([10, 10, 9, 1, 0, 0]);
});

test('what is missing is shared out among the days that are left, rounded up', () => {
  expect([neededPerDay(100, 10, 9), neededPerDay(100, 9, 9), neededPerDay(100, 120, 9)]).toEqual([10, 11, 0]);
});

test('without a plan, or without days, nothing is needed of any day', () => {
  expect([neededPerDay(null, 10, 9), neededPerDay(100, 10, 0)]).toEqual([null, null]);
});

test('a campaign is expected to go as the one before went, day by day from its first', () => {
  const curve = [10, 10, 30, 60, 100];
  const shares = ['2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13', '2026-10-14', '2026-10-19'].map((today) =>
    expectedShare(CAMPAIGN, day(today), curve),
  );
  expect(shares).toEqual([0, 0.1, 0.3, 0.6, 1, 1]);
});

test('after a campaign that brought nothing every day is expected to bring as much', () => {
  for (const curve of [[], [0, 0, 0]])
    expect(
      ['2026-10-09', '2026-10-10', '2026-10-14', '2026-10-30'].map((today) =>
        expectedShare(CAMPAIGN, day(today), curve),
      ),
    ).toEqual([0, 0.1, 0.5, 1]);
});

test('reversals that outweigh a day take nothing below zero', () => {
  expect(expectedShare(CAMPAIGN, day('2026-10-10'), [-5, 20])).toBe(0);
});

test('days without acceptance keep the sum of those before them', () => {
  expect(
    cumulative(
      5,
      new Map([
        [0, 2],
        [3, 4],
      ]),
    ),
  ).toEqual([2, 2, 2, 6, 6]);
});

test.each([-1, 0.5, 10_000_001, Number.NaN, '5'])('%s sets are no plan', (sets) => {
  expect(PlanChange.safeParse({ kind: 'branch', code: '17', sets }).success).toBe(false);
});

test('a plan for nothing and a line taken out are two things, and both are possible', () => {
  for (const sets of [0, null, 10_000_000])
    expect(PlanChange.parse({ kind: 'title', code: '75384', sets }).sets).toBe(sets);
});

test('headquarters have all kinds of lines, a branch no titles, and an editor nothing else', () => {
  expect(kindsWithin({ branchCodes: 'all', publisherIds: 'all' })).toEqual(['branch', 'facility', 'title']);
  expect(kindsWithin({ branchCodes: ['17'], publisherIds: 'all' })).toEqual(['branch', 'facility']);
  expect(kindsWithin({ branchCodes: 'all', publisherIds: [1] })).toEqual(['title']);
  expect(kindsWithin({ branchCodes: ['17'], publisherIds: [1] })).toEqual([]);
});

test('a line is changed once at a time', () => {
  const line = { kind: 'branch', code: '17', sets: 5 };
  const save = (...lines: object[]) => SavePlan.safeParse({ year: 2027, seen: 0, lines }).success;
  expect([save(line), save(line, { ...line, kind: 'title' }), save(line, line), save()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
