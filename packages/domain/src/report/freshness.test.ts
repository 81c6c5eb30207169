import { expect, test } from 'vitest';
import { isFarBehind } from './freshness.ts';

test('a standby is far behind from fifteen seconds on, or when it has stopped replaying', () => {
  expect([0, 14.9, 15].map((lagSeconds) => isFarBehind({ lagSeconds, isPaused: false }))).toEqual([false, false, true]);
  expect(isFarBehind({ lagSeconds: 0, isPaused: true })).toBe(true);
});
