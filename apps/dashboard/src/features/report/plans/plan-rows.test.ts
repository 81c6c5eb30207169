import type { PlanProgressLine } from '@jazylym/domain/report/plan';
import { expect, test } from 'vitest';
import { planRows, wholeOf } from './plan-rows.ts';

const line = (code: string, name: string, plan: number | null, accepted: number): PlanProgressLine => ({
  ...{ code, names: { kk: name, ru: name, en: name }, facilityId: null, plan, accepted, before: 1 },
  ...{
    share: plan === null ? null : accepted / plan,
    expected: plan === null ? null : plan / 2,
    neededPerDay: null,
    mayChange: true,
  },
});
const LINES = [
  line('02', 'Алматы қаласы', 100, 90),
  line('17', 'Шымкент қаласы', null, 30),
  line('61', 'Түркістан облысы', 50, 10),
];
const codes = (search: object) => planRows(LINES, search, 'kk').map(({ code }) => code);

test('lines are found by the beginnings of words and by code, whatever the letters', () => {
  expect([
    codes({ text: 'калас алм' }),
    codes({ text: '17' }),
    codes({ text: 'облыс' }),
    codes({ text: 'жоқ' }),
  ]).toEqual([['02'], ['17'], ['61'], []]);
});

test('lines are sorted by what was chosen, those without a number last either way', () => {
  expect([
    codes({}),
    codes({ sort: 'name' }),
    codes({ sort: 'share' }),
    codes({ sort: 'share', turned: 'yes' }),
  ]).toEqual([
    ['02', '17', '61'],
    ['02', '61', '17'],
    ['02', '61', '17'],
    ['61', '02', '17'],
  ]);
});

test('the whole counts all that was accepted, and the share of its plan only what was planned', () => {
  expect(wholeOf(LINES, { daysLeft: 5 })).toEqual({
    ...{ plan: 150, accepted: 130, before: 3, expected: 75, neededPerDay: 10 },
    share: 100 / 150,
  });
  expect(wholeOf(LINES.slice(1, 2), { daysLeft: 5 })).toMatchObject({ plan: null, share: null, neededPerDay: null });
});
