import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@jazylym/db/client';
import { startEmbedded } from '@jazylym/db/embedded/start';
import { migrate } from '@jazylym/db/migrate/migrate';
import { todayOf } from '@jazylym/server/clock';
import { dayHealth, differences } from '@jazylym/server/day/health';
import { unseenNotices } from '@jazylym/server/day/told-store';
import { openKnown } from '@jazylym/server/organisation/known';
import { readingOneMoment } from '@jazylym/server/snapshot-store';
import pg from 'pg';
import { leaveNotices, leaveWaiting, makeHistory } from './health/history-store.ts';

/**
 * What those above ask every morning, over `BENCH_FACILITIES` facilities (3,000) and `BENCH_DAYS` certified days each (300): which
 * facilities have not certified, which differed, and how many notices are unread. Medians of 15, with the worst.
 */
const FACILITIES = Number(process.env.BENCH_FACILITIES ?? 3000);
const DAYS = Number(process.env.BENCH_DAYS ?? 300);
const ROUNDS = 15;
const clock = () => new Date('2026-11-10T04:00:00Z');
const today = todayOf(clock());

const folder = mkdtempSync(join(tmpdir(), 'jazylym-health-'));
chmodSync(folder, 0o755);
const post = await startEmbedded({ folder, as: `bench, process ${process.pid}` });

async function timed(name: string, ask: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  let answer: unknown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    answer = await ask();
    took.push(performance.now() - began);
  }
  took.sort((one, other) => one - other);
  const size = Math.round(JSON.stringify(answer).length / 1024);
  const figures = [took[ROUNDS >> 1], took.at(-1)].map((ms) => (ms ?? 0).toFixed(1).padStart(8));
  console.log(`${name.padEnd(58)}${figures.join(' ')} ms ${String(size).padStart(6)} KiB`);
}

try {
  await migrate({ ownerUrl: post.ownerUrl, appRole: new URL(post.appUrl).username });
  const owner = new pg.Pool({ connectionString: post.ownerUrl, max: 1 });
  owner.on('error', () => undefined);
  await makeHistory(owner, { facilities: FACILITIES, days: DAYS, today });
  await leaveNotices(owner, { facilities: FACILITIES, each: 30, today });
  const db = connect({ url: post.appUrl });
  const known = await openKnown(db.pool);
  const asking = {
    reports: { read: <Result>(work: (client: pg.ClientBase) => Promise<Result>) => readingOneMoment(db.pool, work) },
    clock,
    known,
  };
  console.log(`${FACILITIES} facilities × ${DAYS} days; median and worst of ${ROUNDS}, size of the answer`);
  for (const waiting of [0, 60, FACILITIES]) {
    await leaveWaiting(owner, { facilities: waiting, today });
    await timed(`health of the country, ${waiting} have not certified`, () => dayHealth(asking, { branchCodes: null }));
    await timed(`health of a branch, ${waiting} have not certified`, () => dayHealth(asking, { branchCodes: ['02'] }));
  }
  const month = { from: todayOf(new Date('2026-10-11T04:00:00Z')), to: today };
  await timed('differences of 30 days, the country', () => differences(asking, month, { branchCodes: null }));
  const userId = 'nobody';
  await timed('unread notices of a facility', () =>
    unseenNotices(db.pool, { userId, reach: { kind: 'facility', facilityIds: [1] } }),
  );
  await timed('unread notices of a branch', () =>
    unseenNotices(db.pool, { userId, reach: { kind: 'above', branchCodes: ['02'] } }),
  );
  await timed('unread notices of the country', () =>
    unseenNotices(db.pool, { userId, reach: { kind: 'above', branchCodes: 'all' } }),
  );
  await db.close();
  await owner.end();
} finally {
  await post.stop();
  rmSync(folder, { recursive: true, force: true });
}
