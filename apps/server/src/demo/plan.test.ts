import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { describe, expect, test } from 'vitest';
import { daysOf, dealOut, facilityLottery } from './plan.ts';
import { chanceOf } from './random.ts';
import { readReference } from './reference.ts';

const date = (text: string) => CalendarDate.parse(text);
const campaign = { opensOn: date('2026-10-10'), closesOn: date('2026-12-20') };
const sum = (counts: readonly { count: number }[]) => counts.reduce((whole, { count }) => whole + count, 0);

describe("a campaign's days", () => {
  test('bring exactly what the campaign brings, and up to a day a part of it', () => {
    expect(sum(daysOf(campaign, campaign.closesOn, 20_000))).toBe(20_000);
    const upToNow = daysOf(campaign, date('2026-11-23'), 20_000);
    expect(upToNow.at(-1)?.day).toBe('2026-11-23');
    expect(sum(upToNow)).toBeLessThan(10_000);
  });

  test('bring less at weekends and more towards the end', () => {
    const on = new Map(daysOf(campaign, campaign.closesOn, 20_000).map(({ day, count }) => [String(day), count]));
    expect(on.get('2026-11-14')).toBeLessThan(on.get('2026-11-13') ?? 0);
    expect(on.get('2026-11-15')).toBeLessThan(on.get('2026-11-14') ?? 0);
    expect(on.get('2026-12-18')).toBeGreaterThan(on.get('2026-10-16') ?? 0);
  });
});

test("a day's abonements are dealt out whole, each facility once, with some for those who always have some", () => {
  const { regions, facilities } = readReference();
  const chance = chanceOf(1);
  const day = date('2026-11-23');
  const batches = dealOut({ day, count: 700 }, facilityLottery(regions, facilities), {
    chance,
    always: [160012, 160800],
  });
  expect(sum(batches)).toBe(700);
  expect(batches.slice(0, 2).map(({ facilityId }) => facilityId)).toEqual([160012, 160800]);
  expect(new Set(batches.map(({ facilityId }) => facilityId)).size).toBe(batches.length);
  const counters = new Set(facilities.filter(({ facility }) => facility.automated).map(({ facility }) => facility.id));
  expect(batches.every(({ facilityId }) => counters.has(facilityId))).toBe(true);
});
