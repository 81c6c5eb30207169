import { day } from '@jazylym/domain/testing/trade';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { audit } from './audit.ts';
import { compareAll, type Real } from './day-command.ts';
import { anyCommand } from './day-commands.ts';
import { newModel } from './day-model.ts';
import { type MortalServer, startMortalServer } from './mortal-server.ts';
import { openFacilities, type RacingFacility } from './racing.ts';
import { runsOf, seedOfRun } from './runs.ts';

/** Operations in one facility's life, at most. */
const MOST_COMMANDS = 200;
/** Servers on one database, each with a clock of its own and a facility at a time: while one is started again, the others go on. */
const SERVERS = 3;

const FIRST_DAY = day('2026-11-10');
const seed = seedOfRun();
/** Has the database; nobody asks it. */
let keeper: TestServer;
let servers: MortalServer[] = [];

beforeAll(async () => {
  const sealKeys = temporarySealKeys();
  keeper = await startTestServer({ sealKeys });
  const at = { databaseUrl: keeper.appUrl, sealKeys: sealKeys.folder };
  servers = await Promise.all(Array.from({ length: SERVERS }, () => startMortalServer(at)));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await keeper.close();
});

/** Facilities that nothing has happened in, for one server; the clerk of each is its head, who may correct too. Opened one after the other. */
let opening: Promise<RacingFacility[]> = Promise.resolve([]);
async function newFacilities(server: MortalServer): Promise<RacingFacility[]> {
  opening = opening.then(() => openFacilities(keeper, 50, 'headOfFacility'));
  const opened = await opening;
  await server.refresh();
  return opened;
}

/**
 * Facilities' lives: acceptances, batches, payments, reversals, money handed over, days closed, counted and certified, and a server that is
 * killed with requests in flight. Each answer is what the model tells; day, drawer and debt are compared every morning, all days after each crash
 * and at the end of a life, and everything is counted anew in SQL at the end of all.
 */
test('whatever a facility does, and whenever its server is killed, its days are what a plain model tells of them', async ({
  task,
}) => {
  const wanted = runsOf(20_000);
  const did = { operations: 0, crashes: 0, inFlight: 0, unanswered: 0 };
  const live = async (server: MortalServer, ownSeed: number) => {
    let facilities: RacingFacility[] = [];
    const life = fc.asyncProperty(
      fc.commands([anyCommand], { maxCommands: MOST_COMMANDS, size: 'max' }),
      async (commands) => {
        if (facilities.length === 0) facilities = await newFacilities(server);
        const at = facilities.pop();
        if (at === undefined) throw new Error('no facility was opened');
        const real: Real = {
          ...{ at, server, seconds: 0 },
          did: () => {
            did.operations += 1;
          },
          crashed: (inFlight, unanswered) => {
            did.crashes += 1;
            did.inFlight += inFlight;
            did.unanswered += unanswered;
          },
        };
        const model = newModel(FIRST_DAY);
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await compareAll(model, real);
      },
    );
    for (let run = 0; did.operations < wanted; run += 1)
      await fc.assert(life, { numRuns: 3, seed: ownSeed + run, endOnFailure: false });
  };
  await Promise.all(servers.map((server, place) => live(server, seed + place * 1_000_000)));

  expect(await audit(keeper.owner), `seed ${seed}`).toEqual([]);
  expect(did.crashes).toBeGreaterThan(0);
  const { rows } = await keeper.owner.query<{ protocols: number }>(
    'SELECT count(*)::integer AS protocols FROM protocol',
  );
  const crashes = `${did.crashes} crashes with ${did.inFlight} requests in flight, ${did.unanswered} of them unanswered`;
  Object.assign(task.meta, { did: `${did.operations} operations, ${rows[0]?.protocols} protocols, ${crashes}`, seed });
});
