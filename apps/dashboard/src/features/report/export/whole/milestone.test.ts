import { expect, test } from 'vitest';
import { milestoneOf } from './milestone.ts';

const running = (rows: number, of: number | null) => milestoneOf({ state: 'running', rows, of, isWaiting: false });

test('of a file its beginning, each quarter and its end are said, not every row', () => {
  const steps = Array.from({ length: 1001 }, (_, rows) => running(rows, 1000));
  expect([...new Set(steps)]).toEqual(['begun', 0.25, 0.5, 0.75]);
  expect(running(0, null)).toBe('begun');
  expect(running(0, 0)).toBe('begun');
  expect(milestoneOf({ state: 'running', rows: 0, of: null, isWaiting: true })).toBe('waiting');
  for (const state of ['whole', 'stopped', 'offline'] as const)
    expect(milestoneOf({ state, rows: 3, of: 9, isWaiting: false })).toBe(state);
});
