import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, runningOn } from '@jazylym/db/embedded/postmaster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chance, chanceOf } from '../demo/random.ts';
import { runsOf, seedOfRun } from './runs.ts';
import { launch, run } from './server-process.ts';

/** A first start takes about this long: the kills fall anywhere in it, in milliseconds. */
const FIRST_START = 4_000;
/** The kills that one data folder has to bear before it is looked at. */
const KILLS_EACH = 3;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jazylym-first-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kills one folder's first start a few times, then lets it start and stop. */
async function firstStart(data: string, chance: Chance): Promise<void> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), JAZYLYM_DATA: data, JAZYLYM_DEMO: '0' };
  for (let kill = 0; kill < KILLS_EACH; kill += 1) {
    const child = run(env);
    await wait(chance.whole(FIRST_START));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  const child = await launch(env, `http://127.0.0.1:${port}`);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(runningOn(join(data, 'cluster/data')), 'PostgreSQL left running').toBeNull();
}

test('kill -9 anywhere in a first start: the next start begins or goes on, and ends in order', async ({ task }) => {
  const seed = seedOfRun();
  const rounds = runsOf(2);
  // Two folders side by side, as many as a small machine has cores.
  for (let round = 0; round < rounds; round += 2) {
    const pair = [round, round + 1].filter((one) => one < rounds);
    const starts = pair.map((one) => firstStart(join(folder, String(one)), chanceOf(seed + one)));
    const ended = await Promise.allSettled(starts);
    expect(
      ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
      `seed ${seed}`,
    ).toEqual([]);
  }
  Object.assign(task.meta, { did: `${rounds * KILLS_EACH} kills on ${rounds} folders`, seed });
});
