import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { NO_DIFFERENCES } from '@jazylym/domain/day/differences';
import type { DayHealth, FacilityHealth } from '@jazylym/domain/day/health';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { healthRows, summaryOf } from './health-rows.ts';

const day = (text: string) => CalendarDate.parse(text);
const named = (name: string) => ({ kk: name, ru: name, en: name });

const facility = (id: number, name: string, oldest: string | null, takings: number): FacilityHealth => ({
  facility: { id, code: `16000${id}`, names: named(name), branchCode: id < 3 ? '17' : '02' },
  waiting:
    oldest === null
      ? null
      : { count: id, oldest: day(oldest), state: 'open', since: '', takings: tiyn(takings), remindedAt: null },
  lastCertified: null,
  ofWeek: NO_DIFFERENCES,
  ofMonth: oldest === null ? { count: 1, short: tiyn(500), over: tiyn(0), cards: 0 } : NO_DIFFERENCES,
});

const branch = (branchCode: string, notCertifiedYesterday: number) => ({
  ...{ branchCode, names: named(branchCode), facilities: 5, certifiedYesterday: 1, notCertifiedYesterday },
  ...{ olderWaiting: 1, ofWeek: NO_DIFFERENCES, ofMonth: NO_DIFFERENCES },
});

const HEALTH: DayHealth = {
  ...{ today: day('2026-11-12'), yesterday: day('2026-11-11'), asOf: '' },
  facilities: [
    facility(1, 'Шымкент', '2026-11-09', 100),
    facility(3, 'Алматы', '2026-11-11', 900),
    facility(2, 'Сайрам', null, 0),
  ],
  branches: [branch('17', 2), branch('02', 3)],
};

const idsOf = (search: Parameters<typeof healthRows>[1]) =>
  healthRows(HEALTH, search, 'kk').map((row) => row.facility.id);

test('facilities are narrowed to what one asks for, and found by code or any word of a name, folded', () => {
  expect(idsOf({})).toEqual([1, 3, 2]);
  expect(idsOf({ show: 'waiting' })).toEqual([1, 3]);
  expect(idsOf({ show: 'older' })).toEqual([1]);
  expect(idsOf({ show: 'differing' })).toEqual([2]);
  expect(idsOf({ branch: '17' })).toEqual([1, 2]);
  expect(idsOf({ text: 'САЙ' })).toEqual([2]);
  expect(idsOf({ text: '160003' })).toEqual([3]);
  expect(idsOf({ text: 'ымкент' })).toEqual([]);
});

test('amounts are sorted the largest first, names by the alphabet, and each the other way round', () => {
  expect(idsOf({ sort: 'takings' })).toEqual([3, 1, 2]);
  expect(idsOf({ sort: 'facility' })).toEqual([3, 2, 1]);
  expect(idsOf({ sort: 'facility', turned: 'yes' })).toEqual([1, 2, 3]);
  expect(idsOf({ sort: 'differences' })[0]).toBe(2);
});

test('the summary is of the branch that is looked at, or of all', () => {
  expect(summaryOf(HEALTH, undefined)).toMatchObject({ notCertified: 5, older: 2, days: 4, takings: 1000 });
  expect(summaryOf(HEALTH, '02')).toMatchObject({
    notCertified: 3,
    older: 1,
    days: 3,
    takings: 900,
    oldest: '2026-11-11',
  });
});
