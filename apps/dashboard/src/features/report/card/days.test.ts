import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { NOTHING } from '@jazylym/domain/report/figures';
import { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { expect, test } from 'vitest';
import { readSearch } from '../filter/search.ts';
import { dayPoints, shownDays } from './days.ts';

const periods = ReportPeriods.parse({
  today: '2026-10-13',
  campaign: { year: 2027, opensOn: '2026-10-10', closesOn: '2026-12-20' },
  lastCampaign: { year: 2026, opensOn: '2025-10-08', closesOn: '2025-12-20' },
});
const reportOf = (days: Record<string, number>): AcceptanceReport => {
  const figures = (sets: number) => ({ ...NOTHING, sets, abonements: sets });
  return {
    total: figures(0),
    byPublication: [],
    byBranch: [],
    byFacility: [],
    byDay: Object.entries(days).map(([day, sets]) => ({ day: CalendarDate.parse(day), figures: figures(sets) })),
    leftOut: [],
    asOf: '2026-10-13T10:00:00.000Z',
    unfolded: { documents: 0, oldestSeconds: null },
  };
};

test('the line ends today and has a zero where nothing was accepted', () => {
  const days = shownDays(readSearch({}), periods);
  const report = reportOf({ '2026-10-10': 5, '2026-10-13': 2 });
  expect(dayPoints(report, days, 'sets').map(({ day, value }) => [day, value])).toEqual([
    ['2026-10-10', 5],
    ['2026-10-11', 0],
    ['2026-10-12', 0],
    ['2026-10-13', 2],
  ]);
});

test('a period that lies ahead is a single day', () => {
  const { from, to } = shownDays(readSearch({ period: 'custom', from: '2027-01-01', to: '2027-02-01' }), periods);
  expect([from, to]).toEqual(['2027-01-01', '2027-01-01']);
});
