import { expect, test } from 'vitest';
import { lagSentence, spanOf } from './lag-words.ts';

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

test('a copy that was told to stop is said to be so, whether it has missed something yet or not', () => {
  const said = ([lagSeconds, isPaused]: [number, boolean]) => lagSentence({ lagSeconds, isPaused });
  const copies: [number, boolean][] = [
    [0, false],
    [3, false],
    [60, false],
    [0, true],
    [3, true],
  ];
  expect(copies.map(said)).toEqual(['current', 'replica', 'far', 'pausedNow', 'paused']);
});
