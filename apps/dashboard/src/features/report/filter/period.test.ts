import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { ReportPeriods } from '@jazylym/domain/report/periods';
import { expect, test } from 'vitest';
import { daysOf, everyDay, lastCampaignSoFar } from './period.ts';

const periods = ReportPeriods.parse({
  today: '2026-11-22',
  campaign: { year: 2027, opensOn: '2026-10-10', closesOn: '2026-12-20' },
  lastCampaign: { year: 2026, opensOn: '2025-10-10', closesOn: '2025-12-20' },
});
const day = (text: string) => CalendarDate.parse(text);

test('every named period has its days, both ends in it', () => {
  expect(daysOf({ period: 'today' }, periods)).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  expect(daysOf({ period: 'week' }, periods)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(daysOf({ period: 'month' }, periods)).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(daysOf({ period: 'campaign' }, periods)).toEqual({ from: '2026-10-10', to: '2026-12-20' });
  expect(daysOf({ period: 'lastCampaign' }, periods)).toEqual({ from: '2025-10-10', to: '2025-12-20' });
});

test('a custom period whose ends are missing or crossed is still a period', () => {
  const [from, to] = [day('2026-11-05'), day('2026-11-01')];
  expect(daysOf({ period: 'custom', from, to }, periods)).toEqual({ from: to, to: from });
  expect(daysOf({ period: 'custom' }, periods)).toEqual({ from: '2026-11-01', to: '2026-11-22' });
});

test('before the first campaign there is this month, and nothing to compare with', () => {
  const without = { ...periods, campaign: null, lastCampaign: null };
  expect(daysOf({ period: 'campaign' }, without)).toEqual(daysOf({ period: 'month' }, periods));
  expect(lastCampaignSoFar(without)).toBeNull();
});

test('the last campaign is compared up to the same day, and never beyond its end', () => {
  expect(lastCampaignSoFar(periods)).toEqual({ from: '2025-10-10', to: '2025-11-22' });
  expect(lastCampaignSoFar({ ...periods, today: day('2027-03-01') })?.to).toBe('2025-12-20');
});

test('a period has all its days, also over a year and a leap day', () => {
  expect(everyDay({ from: day('2027-12-30'), to: day('2028-01-02') })).toHaveLength(4);
  expect(everyDay({ from: day('2028-02-28'), to: day('2028-03-01') })).toContain('2028-02-29');
});
