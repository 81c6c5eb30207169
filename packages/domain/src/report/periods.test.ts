import { expect, test } from 'vitest';
import { CalendarDate } from '../calendar/calendar.ts';
import { CampaignWindow, periodsAt } from './periods.ts';

const window = (year: number) =>
  CampaignWindow.parse({ year, opensOn: `${year - 1}-10-10`, closesOn: `${year - 1}-12-20` });
const campaigns = [window(2026), window(2028), window(2027)];

test('during a campaign, and after it, the one that opened last is the campaign', () => {
  for (const day of ['2026-10-10', '2026-12-20', '2027-05-01']) {
    const { campaign, lastCampaign } = periodsAt(CalendarDate.parse(day), campaigns);
    expect([campaign?.year, lastCampaign?.year]).toEqual([2027, 2026]);
  }
});

test('a campaign that has not opened is not shown, nor one that there never was', () => {
  const { campaign, lastCampaign } = periodsAt(CalendarDate.parse('2026-10-09'), campaigns);
  expect([campaign?.year, lastCampaign]).toEqual([2026, null]);
  expect(periodsAt(CalendarDate.parse('2020-01-01'), campaigns).campaign).toBeNull();
});
