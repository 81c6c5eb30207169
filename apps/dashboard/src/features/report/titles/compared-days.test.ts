import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { ReportPeriods } from '@jazylym/domain/report/periods';
import { expect, test } from 'vitest';
import { lastCampaignSoFar } from '../filter/period.ts';
import { comparedDays } from './compared-days.ts';

const periods = ReportPeriods.parse({
  today: '2026-11-22',
  campaign: { year: 2027, opensOn: '2026-10-10', closesOn: '2026-12-20' },
  lastCampaign: { year: 2026, opensOn: '2025-10-08', closesOn: '2025-12-20' },
});
const days = (from: string, to: string) => ({ from: from as CalendarDate, to: to as CalendarDate });

test('the campaign is compared with as many days of the last one', () => {
  expect(comparedDays(days('2026-10-10', '2026-12-20'), periods)).toEqual(lastCampaignSoFar(periods));
});

test('a part of the campaign is compared with the same part, counted from the first day', () => {
  expect(comparedDays(days('2026-11-01', '2026-11-22'), periods)).toEqual(days('2025-10-30', '2025-11-20'));
  expect(comparedDays(days('2026-11-22', '2026-11-22'), periods)).toEqual(days('2025-11-20', '2025-11-20'));
});

test('what began before the campaign, has not begun or lies beyond the last campaign has nothing to compare with', () => {
  expect(comparedDays(days('2026-09-01', '2026-11-22'), periods)).toBeNull();
  expect(comparedDays(days('2026-11-23', '2026-11-30'), periods)).toBeNull();
  const march = { ...periods, today: '2027-03-05' as CalendarDate };
  expect(comparedDays(days('2027-03-01', '2027-03-05'), march)).toBeNull();
  expect(comparedDays(days('2026-11-01', '2026-11-22'), { ...periods, lastCampaign: null })).toBeNull();
});
