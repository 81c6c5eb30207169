import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceOf } from '../demo/random.ts';
import { askUntilAnswered } from './ask.ts';
import { audit } from './audit.ts';
import { type Clerk, signInClerks } from './clerks.ts';
import { killBackend, killPostgres, untilRecovered } from './kill.ts';
import { type Acknowledged, startLoad } from './load.ts';
import { type Orders, ordersOf } from './orders.ts';
import { openPost, type Post } from './post.ts';
import { runsOf, seedOfRun } from './runs.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Clerks of three facilities and four at each, so that they queue for the same head row. */
const FACILITIES = 3;
const CLERKS_EACH = 4;
/** The longest time between two kills, in milliseconds. */
const LULL = 700;

const seed = seedOfRun();
const chance = chanceOf(seed);
let post: Post;
let server: ServerProcess;
let clerks: Clerk[];
let orders: Orders;

beforeAll(async () => {
  post = await openPost();
  server = await startServerProcess(post);
  const signedIn = await signInClerks(post.owner, FACILITIES);
  clerks = signedIn.flatMap((clerk) => Array.from({ length: CLERKS_EACH }, () => clerk));
  orders = await ordersOf(post.owner, seed);
});

afterAll(async () => {
  await server?.stop();
  await post?.close();
});

const kills = {
  server: () => server.killAndRestart(),
  backend: () => killBackend(post, chance),
  postgres: () => killPostgres(post),
};

/** Which of these the database does not have. */
async function lost(acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const ids = acknowledged.flatMap(({ request }) => request.lines.map(({ id }) => id));
  const { rows } = await post.owner.query<{ id: string }>(
    'SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM abonement a WHERE a.id = id.id)',
    [ids],
  );
  return rows.map(({ id }) => id);
}

async function countAll(): Promise<number> {
  const { rows } = await post.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM abonement');
  return rows[0]?.count ?? 0;
}

async function differentAnswers(some: readonly Acknowledged[]): Promise<string[]> {
  const different: string[] = [];
  for (const { clerk, request, acceptance } of some) {
    const again = await askUntilAnswered(server.url, clerk.cookie, request);
    if (!again.ok || !isDeepStrictEqual(again.acceptance, acceptance)) different.push(request.id);
  }
  return different;
}

test.for([
  { kind: 'server', few: 8 },
  { kind: 'backend', few: 6 },
  { kind: 'postgres', few: 6 },
] as const)(
  'kill -9 of the $kind under load: nothing acknowledged is lost or doubled',
  async ({ kind, few }, { task }) => {
    const before = await countAll();
    const load = startLoad(server.url, clerks, orders);
    const runs = runsOf(few);
    for (let run = 0; run < runs; run += 1) {
      await load.progress(clerks.length);
      await wait(chance.whole(LULL));
      await kills[kind]();
    }
    await load.progress(clerks.length);
    await load.finish();
    await untilRecovered(post);

    expect(load.faults, `seed ${seed}`).toEqual([]);
    expect(await audit(post.owner), `seed ${seed}`).toEqual([]);
    expect(await lost(load.acknowledged)).toEqual([]);
    expect((await countAll()) - before).toBe(load.acknowledged.flatMap(({ request }) => request.lines).length);
    expect(await differentAnswers(load.acknowledged.slice(-200))).toEqual([]);
    Object.assign(task.meta, { did: `${runs} kills, ${load.acknowledged.length} acceptances`, seed });
  },
);
