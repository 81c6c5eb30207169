import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expect, test } from 'vitest';
import { writeSearch } from '../filter/search.ts';
import { carried, comparedDays, readRegionsSearch, yearOf, yearsFrom } from './regions-search.ts';

const day = (text: string) => text as CalendarDate;
const periods = {
  today: day('2026-11-10'),
  campaign: { year: 2027, opensOn: day('2026-10-10'), closesOn: day('2026-12-20') },
  lastCampaign: { year: 2026, opensOn: day('2025-10-10'), closesOn: day('2025-12-20') },
};

test('an address that says nothing is the campaign in sets, and writes nothing', () => {
  const search = readRegionsSearch({});
  expect(search).toMatchObject({ period: 'campaign', measure: 'sets', year: undefined, sort: undefined });
  expect(writeSearch({ ...search })).toBe('');
});

test('period, measure, year, sort and search go into the address and come back', () => {
  const raw = { period: 'week', measure: 'amount', year: '2026', sort: 'change', turned: 'yes', text: 'сай' };
  const search = readRegionsSearch(raw);
  expect(search).toMatchObject({ ...raw, year: 2026 });
  expect(readRegionsSearch(Object.fromEntries(new URLSearchParams(writeSearch({ ...search }))))).toEqual(search);
});

test('what is no year or sort is as good as absent, and a branch is a page, not a filter', () => {
  expect(
    readRegionsSearch({ year: '20x6', sort: 'luck', turned: 'no', branches: '17', measure: 'amount' }),
  ).toMatchObject({
    year: undefined,
    sort: undefined,
    turned: undefined,
    branches: [],
    measure: 'amount',
  });
  expect(readRegionsSearch({ year: '' }).year).toBeUndefined();
});

test('on the way down the period, the measure and the year stay, sort and search do not', () => {
  const search = readRegionsSearch({ period: 'week', measure: 'amount', year: '2026', sort: 'change', text: 'сай' });
  expect(writeSearch({ ...carried(search) })).toBe('?period=week&measure=amount&year=2026');
});

test('deliveries are shown of the year that is campaigned for, or of this one where there is no campaign', () => {
  expect(yearOf({}, periods)).toBe(2027);
  expect(yearOf({ year: 2025 }, periods)).toBe(2025);
  expect(yearOf({}, { ...periods, campaign: null })).toBe(2026);
  expect(yearsFrom(2025, periods)).toEqual([2025, 2026, 2027]);
});

test('the campaign so far is compared with as many days of the last one, any other period with none', () => {
  expect(comparedDays({ period: 'campaign' }, periods)).toEqual({ from: '2025-10-10', to: '2025-11-10' });
  expect(comparedDays({ period: 'week' }, periods)).toBeNull();
  expect(comparedDays({ period: 'campaign' }, { ...periods, lastCampaign: null })).toBeNull();
});
