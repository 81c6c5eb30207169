import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { NO_DIFFERENCES } from '@jazylym/domain/day/differences';
import type { DayHealth, FacilityHealth } from '@jazylym/domain/day/health';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { BranchCode, FacilityId } from '@jazylym/domain/organisation/organisation';
import { expect, test } from 'vitest';
import { dayAlerts } from './day-alerts.ts';

const day = (text: string) => CalendarDate.parse(text);
const names = { kk: 'А', ru: 'А', en: 'A' };

const facility = (id: number, branchCode: string, oldest: string | null, short: number): FacilityHealth => ({
  facility: { id: FacilityId.parse(id), code: String(id), names, branchCode: BranchCode.parse(branchCode) },
  waiting:
    oldest === null
      ? null
      : { count: 1, oldest: day(oldest), state: 'open', since: oldest, takings: tiyn(1_000), remindedAt: null },
  lastCertified: null,
  ofWeek: short === 0 ? NO_DIFFERENCES : { count: 1, short: tiyn(short), over: tiyn(0), cards: 2 },
  ofMonth: NO_DIFFERENCES,
});

const health = (facilities: FacilityHealth[]): DayHealth => ({
  today: day('2026-11-22'),
  yesterday: day('2026-11-21'),
  asOf: '2026-11-22T10:00:00.000Z',
  facilities,
  branches: [],
});

const all = health([
  facility(1, '17', '2026-11-20', 0),
  facility(2, '17', null, 500),
  facility(3, '02', '2026-11-18', 0),
]);

test('the oldest day, what nobody signed for and the differences are those of the branches looked at', () => {
  expect(dayAlerts(all, [])).toMatchObject({
    waiting: { facilities: 2, oldest: '2026-11-18', takings: 2_000 },
    differences: { count: 1, short: 500, cards: 2 },
  });
  expect(dayAlerts(all, ['17']).waiting).toEqual({ facilities: 1, oldest: '2026-11-20', takings: 1_000 });
  expect(dayAlerts(all, ['02']).differences).toBeNull();
});

test('where every day is certified without a difference nothing asks for attention', () => {
  expect(dayAlerts(health([]), [])).toEqual({ waiting: null, differences: null });
});
