import { expect, test } from 'vitest';
import { CalendarDate } from '../calendar/calendar.ts';
import { campaignLines, paceOf, restPerDay, withPlan } from './campaign.ts';

const day = (text: string) => CalendarDate.parse(text);
const campaign = { opensOn: day('2026-10-10'), closesOn: day('2026-10-19') };

test('today still accepts, so it is one of the days left and one of those that were', () => {
  expect(paceOf(campaign, day('2026-10-13'), 40, 110)).toEqual({
    day: 4,
    days: 10,
    daysLeft: 7,
    perDay: 10,
    needed: 10,
  });
  expect(paceOf(campaign, day('2026-10-10'), 5, 105)).toMatchObject({ day: 1, daysLeft: 10, perDay: 5, needed: 10 });
});

test('what is reached needs nothing more, also when no day is left', () => {
  expect(paceOf(campaign, day('2026-10-13'), 120, 110).needed).toBe(0);
  expect(paceOf(campaign, day('2026-11-01'), 120, 110)).toMatchObject({ day: 10, daysLeft: 0, perDay: 12, needed: 0 });
});

test('a campaign that is over cannot catch up', () => {
  expect(paceOf(campaign, day('2026-10-20'), 100, 110)).toMatchObject({ daysLeft: 0, needed: null });
});

const last = { opensOn: day('2025-10-08'), closesOn: day('2025-10-20') };

test('two campaigns lie first day on first day, and tomorrow is no zero', () => {
  const points = campaignLines(
    {
      campaign,
      values: [
        { day: day('2026-10-10'), value: 5 },
        { day: day('2026-10-12'), value: 2 },
      ],
      today: day('2026-10-12'),
    },
    {
      campaign: last,
      values: [
        { day: day('2025-10-09'), value: 7 },
        { day: day('2025-10-20'), value: 1 },
      ],
    },
  );
  expect(points.slice(0, 4)).toEqual([
    { day: '2026-10-10', value: 5, before: 0 },
    { day: '2026-10-11', value: 5, before: 7 },
    { day: '2026-10-12', value: 7, before: 7 },
    { day: '2026-10-13', value: null, before: 7 },
  ]);
  expect(points).toHaveLength(13);
  expect(points.at(-1)).toEqual({ day: '2026-10-22', value: null, before: 8 });
});

test('the line of a shorter campaign before ends with it, and what came after a campaign is not of it', () => {
  const points = campaignLines(
    { campaign, values: [{ day: day('2026-12-01'), value: 9 }], today: day('2026-12-31') },
    { campaign: { opensOn: day('2025-10-10'), closesOn: day('2025-10-12') }, values: [] },
  );
  expect(points.map(({ value }) => value)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(points.map(({ before }) => before)).toEqual([0, 0, 0, ...Array.from({ length: 7 }, () => null)]);
});

test('the days left are measured by what the last campaign brought from the same day on', () => {
  const values = [1, 2, 3, 40, 50].map((value, place) => ({ day: day(`2025-10-0${place + 1}`), value }));
  const before = { campaign: { opensOn: day('2025-10-01'), closesOn: day('2025-10-05') }, values };
  const points = campaignLines({ campaign, values: [], today: day('2026-10-12') }, before);
  expect([1, 4, 5, 6].map((from) => restPerDay(points, from))).toEqual([96 / 5, 45, 50, null]);
});

test('a plan’s line runs through the whole campaign, days to come among them, and ends with it', () => {
  const now = { campaign, values: [{ day: day('2026-10-10'), value: 5 }], today: day('2026-10-10') };
  const points = withPlan(campaignLines(now, { campaign: last, values: [] }), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(points.slice(0, 2)).toEqual([
    { day: '2026-10-10', value: 5, before: 0, plan: 1 },
    { day: '2026-10-11', value: null, before: 0, plan: 2 },
  ]);
  expect(points.slice(8, 11).map(({ plan }) => plan)).toEqual([9, 10, null]);
});
