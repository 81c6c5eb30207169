import { day } from '@jazylym/domain/testing/trade';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { audit } from './audit.ts';
import type { Real } from './day-command.ts';
import { anyCommand } from './day-commands.ts';
import { newModel } from './day-model.ts';
import { openFacilities, type RacingFacility } from './racing.ts';
import { runsOf, seedOfRun } from './runs.ts';

/** Operations in one facility's life. */
const MOST_COMMANDS = 100;

const FIRST_DAY = day('2026-11-10');
const sealKeys = temporarySealKeys();
const seed = seedOfRun();
let server: TestServer;
/** The one that is restarted; the other keeps the database. */
let mortal: RunningServer;
let facilities: RacingFacility[] = [];

const start = () => startServer({ databaseUrl: server.appUrl, clock: server.clock, sealKeys, port: 0 });

beforeAll(async () => {
  server = await startTestServer({ sealKeys });
  mortal = await start();
});
afterAll(async () => {
  await mortal.close();
  await server.close();
});

/** A facility that nothing has happened in; its clerk is its head, who may correct too. */
async function nextFacility(): Promise<RacingFacility> {
  if (facilities.length === 0) {
    facilities = await openFacilities(server, 50, 'headOfFacility');
    await mortal.refresh();
  }
  const at = facilities.pop();
  if (at === undefined) throw new Error('no facility was opened');
  return at;
}

/**
 * A facility's life: acceptances, batches, payments, reversals, days closed, counted and certified, and restarts with a request in flight;
 * `kill -9` is `crash.test.ts`. `npm test` does 2,000 operations, since each goes over HTTP and is followed by a comparison of its whole
 * day: ten times as many would keep everybody waiting. `npm run assure` does 100,000, with `ASSURE_RUNS=500` a million.
 */
test('whatever a facility does, its days are what a plain model tells of them', async ({ task }) => {
  const wanted = runsOf(2_000);
  let operations = 0;
  let restarts = 0;
  const live = fc.asyncProperty(
    fc.commands([anyCommand], { maxCommands: MOST_COMMANDS, size: 'max' }),
    async (commands) => {
      server.clock.set(`${FIRST_DAY}T05:00:00.000Z`);
      const real: Real = {
        at: await nextFacility(),
        ...{ seconds: 0, url: () => mortal.url, setClock: server.clock.set },
        restart: async () => {
          restarts += 1;
          await mortal.close();
          mortal = await start();
        },
        did: () => {
          operations += 1;
        },
      };
      await fc.asyncModelRun(() => ({ model: newModel(FIRST_DAY), real }), commands);
    },
  );
  while (operations < wanted) await fc.assert(live, { numRuns: 10, seed: seed + operations, endOnFailure: false });
  expect(await audit(server.owner), `seed ${seed}`).toEqual([]);
  const { rows } = await server.owner.query<{ protocols: number }>(
    'SELECT count(*)::integer AS protocols FROM protocol',
  );
  Object.assign(task.meta, {
    did: `${operations} operations, ${rows[0]?.protocols} protocols, ${restarts} restarts`,
    seed,
  });
});
