import { expect, test } from 'vitest';
import { spanOf } from './say-span.ts';

test('a lag is told in seconds, from two minutes on in minutes and from two hours on in hours', () => {
  expect([0, 0.2, 119, 150, 7_199, 7_200, 100_000].map(spanOf)).toEqual([
    { unit: 'seconds', number: 0 },
    { unit: 'seconds', number: 1 },
    { unit: 'seconds', number: 119 },
    { unit: 'minutes', number: 2 },
    { unit: 'minutes', number: 119 },
    { unit: 'hours', number: 2 },
    { unit: 'hours', number: 27 },
  ]);
});
