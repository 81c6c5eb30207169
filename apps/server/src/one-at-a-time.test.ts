import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('whoever asks gets a turn that begins after they asked, and no two turns are at once', async () => {
  let asked = 0;
  let atWork = 0;
  const turns: number[] = [];
  const turn = oneAtATime(async () => {
    atWork += 1;
    expect(atWork).toBe(1);
    const seen = asked;
    await new Promise((resolve) => setTimeout(resolve, 5));
    turns.push(seen);
    atWork -= 1;
  });
  const ask = async () => {
    asked += 1;
    const mine = asked;
    await turn();
    expect(turns.at(-1)).toBeGreaterThanOrEqual(mine);
  };
  const first = ask();
  await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([first, ask(), ask(), ask()]);
  expect(turns).toHaveLength(2);
});

test('a turn that failed tells those who waited for it, and the next one is taken', async () => {
  let fails = true;
  const turn = oneAtATime(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve()));
  await expect(turn()).rejects.toThrow('no');
  fails = false;
  await expect(turn()).resolves.toBeUndefined();
});
