import { setTimeout as wait } from 'node:timers/promises';
import { runningOn } from '@jazylym/db/embedded/postmaster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { type Clerk, signInClerks } from './clerks.ts';
import { startLoad } from './load.ts';
import { type Orders, ordersOf } from './orders.ts';
import { openPost, type Post } from './post.ts';
import { runsOf, seedOfRun } from './runs.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** The most connections that the server keeps by default. */
const POOL = 10;

let post: Post;
let server: ServerProcess;
let clerks: Clerk[];
let orders: Orders;

beforeAll(async () => {
  post = await openPost();
  server = await startServerProcess(post);
  clerks = await signInClerks(post.owner, 16);
  orders = await ordersOf(post.owner, seedOfRun());
});

afterAll(() => post?.close());

/** The server's connections that PostgreSQL has now. */
async function connections(): Promise<number> {
  const { rows } = await post.owner.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'jazylym_app' AND datname = current_database()",
  );
  return rows[0]?.count ?? 0;
}

test('PostgreSQL restarted under load: clerks go on, and no connection is left over', async ({ task }) => {
  const load = startLoad(server.url, clerks, orders);
  const runs = runsOf(5);
  let longest = 0;
  for (let run = 0; run < runs; run += 1) {
    await load.progress(2 * clerks.length);
    const running = runningOn(post.data);
    if (running === null) throw new Error('PostgreSQL is not running');
    // SIGINT: PostgreSQL's fast shutdown, as an administrator's restart does it.
    process.kill(running.pid, 'SIGINT');
    const from = performance.now();
    while (runningOn(post.data)?.pid === running.pid) await wait(5);
    await load.progress(1);
    longest = Math.max(longest, performance.now() - from);
  }
  await load.progress(2 * clerks.length);
  await load.finish();
  expect(load.faults).toEqual([]);
  expect(await connections()).toBeLessThanOrEqual(POOL);
  expect(await audit(post.owner)).toEqual([]);
  expect(await server.stop()).toBe(0);
  expect(await connections()).toBe(0);
  Object.assign(task.meta, { did: `${runs} restarts`, longestSeconds: Number((longest / 1000).toFixed(2)) });
});
