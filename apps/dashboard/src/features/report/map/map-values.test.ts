import { NOTHING } from '@jazylym/domain/report/figures';
import { expect, test } from 'vitest';
import { mapValues, type Shown } from './map-values.ts';

const figures = (sets: number, months = 6) => ({ ...NOTHING, sets, setMonths: sets * months });
const branches = new Map([
  ['11', { now: figures(100, 4), before: figures(80) }],
  ['17', { now: figures(10, 6), before: figures(20) }],
  ['23', { now: figures(50, 8), before: figures(50) }],
  ['31', { now: undefined, before: undefined }],
]);
const steps = (as: Shown['as']) =>
  Object.fromEntries([...mapValues(branches, { measure: 'sets', as }, 'en')].map(([code, { step }]) => [code, step]));

test('a measure is shaded by its part of the largest, and nothing has no shade', () => {
  expect(steps('measure')).toEqual({ 11: '5', 17: '1', 23: '3', 31: '0' });
});

test('average terms are shaded from the shortest to the longest, a branch without any is left out', () => {
  expect(steps('term')).toEqual({ 11: '1', 17: '3', 23: '5' });
  expect(mapValues(branches, { measure: 'sets', as: 'term' }, 'ru').get('17')?.full).toBe('6,0');
});

test('a change says its sign and its arrow beside its shade', () => {
  expect(steps('change')).toEqual({ 11: 'up3', 17: 'down3', 23: 'same' });
  expect(mapValues(branches, { measure: 'sets', as: 'change' }, 'en').get('17')?.short).toBe('▼ −50%');
});

test('a change is of the measure that the page is in', () => {
  const changed = new Map([['17', { now: { ...figures(10), amount: 900 }, before: { ...figures(10), amount: 600 } }]]);
  expect(mapValues(changed, { measure: 'sets', as: 'change' }, 'en').get('17')?.short).toBe('= 0%');
  expect(mapValues(changed, { measure: 'amount', as: 'change' }, 'en').get('17')?.short).toBe('▲ +50%');
});
