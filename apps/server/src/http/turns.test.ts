import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turnsOf } from './turns.ts';

test('one has at most so much under way, another is not kept by it, and what ended or failed makes room', async () => {
  const inTurn = turnsOf(2);
  const ends: (() => void)[] = [];
  const lasting = () => new Promise<string>((resolve) => ends.push(() => resolve('done')));
  const [first, second] = [inTurn('one', lasting), inTurn('one', lasting)];
  expect(await inTurn('one', lasting)).toBeNull();
  expect(await inTurn('another', async () => await setImmediate('theirs'))).toBe('theirs');
  ends[0]?.();
  expect(await first).toBe('done');
  await expect(inTurn('one', async () => await Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await inTurn('one', async () => await setImmediate('again'))).toBe('again');
  ends[1]?.();
  expect(await second).toBe('done');
});
