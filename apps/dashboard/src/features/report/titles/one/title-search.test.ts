import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { ReportPeriods } from '@jazylym/domain/report/periods';
import { expect, test } from 'vitest';
import { writeSearch } from '../../filter/search.ts';
import { readTitleSearch, shownMonth, shownYear } from './title-search.ts';

const periods = ReportPeriods.parse({
  today: '2026-11-22',
  campaign: { year: 2027, opensOn: '2026-10-10', closesOn: '2026-12-20' },
  lastCampaign: null,
});

test('year and month are in the address and come back; what is none is as good as absent', () => {
  const raw = { branches: '17', year: '2026', month: '3', paid: 'yes' };
  expect(readTitleSearch(raw)).toMatchObject({ branches: ['17'], year: 2026, month: 3, paid: 'yes' });
  expect(writeSearch({ ...readTitleSearch({ year: '20x7', month: '13' }) })).toBe('');
});

test('deliveries are shown of the year that is campaigned for, else of this one', () => {
  expect([shownYear({}, periods), shownYear({ year: 2025 }, periods)]).toEqual([2027, 2025]);
  expect(shownYear({}, { ...periods, campaign: null })).toBe(2026);
});

test('of this year this month is shown, of others the one nearest to today', () => {
  const today = '2026-11-22' as CalendarDate;
  expect([2025, 2026, 2027].map((year) => shownMonth({}, year, today))).toEqual([12, 11, 1]);
  expect(shownMonth({ month: 5 }, 2027, today)).toBe(5);
});
