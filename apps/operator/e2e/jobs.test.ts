import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';
import { doJobs } from './jobs.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('what a clerk does all day takes few keys: new, renewed, several titles, scanned and reprinted, taken back', async () => {
  const done = await doJobs(stage);
  const lines = done.map(
    ({ name, keys, most }) => `  ${name.padEnd(34)} ${String(keys).padStart(2)}, at most ${most}\n`,
  );
  process.stdout.write(`keys besides data\n${lines.join('')}`);
  expect(done.filter(({ keys, most }) => keys > most)).toEqual([]);
});
