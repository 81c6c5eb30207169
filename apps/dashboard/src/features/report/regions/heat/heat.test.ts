import type { Month } from '@jazylym/domain/calendar/calendar';
import { copiesOf } from '@jazylym/domain/report/delivery';
import { expect, test } from 'vitest';
import { boundsOf, type HeatRow, largestRows, moved, remainder, stepOf } from './heat.ts';

const row = (key: string, copies: number): HeatRow => ({
  key,
  name: key,
  months: copiesOf(2027, [
    { month: '2027-01' as Month, change: copies, city: 0, awaiting: 0, started: copies, renewed: 0, ended: 0 },
  ]),
});

test('each step of the scale has as many cells as the others, so one large city does not pale the country', () => {
  const bounds = boundsOf([1, 2, 3, 4, 90_000].map((copies) => row(String(copies), copies)));
  expect(bounds).toEqual([1, 2, 3, 4, 90_000]);
  expect([0, 1, 3, 90_000].map((value) => stepOf(value, bounds))).toEqual([0, 1, 3, 5]);
});

test('few different values take the dark end of the scale, and nothing at all has no step', () => {
  const bounds = boundsOf([row('a', 7), row('b', 7)]);
  expect(bounds).toEqual([7]);
  expect(stepOf(7, bounds)).toBe(5);
  expect(boundsOf([row('a', 0)])).toEqual([]);
  expect(stepOf(0, [])).toBe(0);
});

test('the largest of the year are shown, and what is left of the total is what the others come to', () => {
  const rows = [row('a', 1), row('b', 5), row('c', 3)];
  const { shown, others } = largestRows(rows, 2);
  expect([shown.map(({ key }) => key), others]).toEqual([['b', 'c'], 1]);
  expect(remainder(row('all', 9).months, shown)).toEqual(row('rest', 1).months);
});

test('arrow keys lead from cell to cell and stop at the edge', () => {
  expect(moved({ row: 0, month: 0 }, 'ArrowRight', 2)).toEqual({ row: 0, month: 1 });
  expect(moved({ row: 0, month: 5 }, 'ArrowDown', 2)).toEqual({ row: 1, month: 5 });
  expect(moved({ row: 1, month: 5 }, 'ArrowDown', 2)).toBeNull();
  expect(moved({ row: 1, month: 0 }, 'ArrowLeft', 2)).toBeNull();
  expect(moved({ row: 1, month: 3 }, 'End', 2)).toEqual({ row: 1, month: 11 });
  expect(moved({ row: 1, month: 3 }, 'Enter', 2)).toBeNull();
});
