import { expect, test } from 'vitest';
import { SPARK, sparkPoints } from './spark.ts';

test('a small line goes from edge to edge, nothing at the bottom and the most at the top', () => {
  expect(sparkPoints([0, 5, 10])).toEqual([
    { x: 2, y: 24 },
    { x: 48, y: 13 },
    { x: 94, y: 2 },
  ]);
});

test('one value stands in the middle, and nothing sold is a line at the bottom', () => {
  expect(sparkPoints([7])).toEqual([{ x: SPARK.width / 2, y: 2 }]);
  expect(sparkPoints([0, 0]).map(({ y }) => y)).toEqual([24, 24]);
  expect(sparkPoints([])).toEqual([]);
});
