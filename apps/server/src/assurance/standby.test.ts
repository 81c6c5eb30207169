import { setTimeout as wait } from 'node:timers/promises';
import { withConnection } from '@jazylym/db/connection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { makeAccounts } from '../testing/accounts.ts';
import { clientOf, type TestClient } from '../testing/client.ts';
import { CAMPAIGN_DAY, clockAt } from '../testing/clock.ts';
import { listen } from '../testing/listen.ts';
import { loadReference } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { signIn } from '../testing/sign-in.ts';
import { openPost, type Post } from './post.ts';
import { openRelay } from './relay.ts';
import { openStandby, type Standby } from './standby.ts';

let post: Post;
let standby: Standby;
let server: RunningServer;
let clerk: TestClient;
let manager: TestClient;
const said: string[] = [];

beforeAll(async () => {
  post = await openPost({
    load: ({ ownerUrl }) =>
      withConnection(ownerUrl, async (client) => {
        await loadReference(client);
        await makeAccounts(client);
      }),
  });
  standby = await openStandby(post);
  server = await start();
  clerk = clientOf(server.url, await signIn(server.url, 'aigerim'));
  manager = clientOf(server.url, await signIn(server.url, 'manager'));
});
afterAll(async () => {
  await server?.close();
  await standby?.close();
  await post?.close();
});

const start = (replicaUrl = standby.appUrl): Promise<RunningServer> =>
  startServer({
    ...{ databaseUrl: post.appUrl, replicaUrl, clock: clockAt(CAMPAIGN_DAY), sealKeys: temporarySealKeys(), port: 0 },
    ...{ log: 'warn', logTo: { write: (line) => void said.push((JSON.parse(line) as { msg: string }).msg) } },
  });

const accept = async () => expect(await clerk.abonement.accept.mutate(request())).toMatchObject({ ok: true });
const accepted = async () =>
  (await manager.report.acceptance.query({ from: '2026-11-01', to: '2026-11-30' })).total.abonements;
const lag = async () => (await manager.report.freshness.query()).replica?.lagSeconds ?? null;

/** Waits until what is asked for is so; five seconds at most, as fresh as a report has to be. */
async function soon<Answer>(ask: () => Promise<Answer>, isSo: (answer: Answer) => boolean): Promise<Answer> {
  for (const from = performance.now(); ; await wait(50)) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (performance.now() - from > 5_000) throw new Error(`after five seconds still ${answer}`);
  }
}

test('reports are read from the standby, five seconds behind at most; days that differ and wait, too', async () => {
  await accept();
  await soon(accepted, (count) => count === 1);
  expect(await soon(lag, (seconds) => seconds === 0)).toBe(0);
  expect((await manager.day.health.query()).branches).toHaveLength(1);

  await standby.replay('pause');
  await accept();
  // A clerk sees it at once; what the report counts is what the standby has replayed.
  expect((await clerk.abonement.today.query({ facilityId: 1 })).count).toBe(2);
  expect(await accepted()).toBe(1);
  const behind = (await soon(lag, (seconds) => seconds !== null && seconds > 0)) ?? 0;
  expect(await soon(lag, (seconds) => (seconds ?? 0) > behind + 1)).toBeGreaterThan(behind);
  expect((await manager.report.freshness.query()).replica).toMatchObject({ isPaused: true });
  const health = await fetch(`${server.url}/healthz`);
  expect([health.status, await health.json()]).toMatchObject([
    200,
    { ok: true, replica: { lagSeconds: expect.any(Number) } },
  ]);

  await standby.replay('resume');
  await soon(accepted, (count) => count === 2);
  await soon(lag, (seconds) => seconds === 0);
  expect(said).toEqual([]);
});

test('a change is told when the standby has it, and not before: what is asked for then has it in it', async () => {
  const stream = await listen(server.url, await signIn(server.url, 'manager'));
  const changes = () => stream.told.filter(({ kind }) => kind === 'changed').length;
  await stream.hears('changed');
  await soon(
    async () => (await manager.report.freshness.query()).unfolded.documents,
    (documents) => documents === 0,
  );
  await wait(1_500);
  await standby.replay('pause');
  const [before, counted] = [changes(), await accepted()];
  await accept();
  await soon(lag, (seconds) => (seconds ?? 0) > 2);
  expect(changes()).toBe(before);
  await standby.replay('resume');
  while (changes() === before) await wait(5);
  expect(await accepted()).toBe(counted + 1);
  stream.leave();
});

test('while the standby is away reports are answered by the primary, and by the standby when it is back', async () => {
  const before = await accepted();
  await standby.kill();
  // Not one question fails meanwhile, neither before nor after the server has noticed.
  const answers: number[] = [];
  await soon(
    async () => answers.push(await accepted()) && (await lag()),
    (seconds) => seconds === null,
  );
  expect(new Set(answers)).toEqual(new Set([before]));
  await accept();
  expect(await accepted()).toBe(before + 1);
  expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ replica: { lagSeconds: null } });
  expect(said).toEqual([expect.stringContaining('cannot be reached')]);

  const late = await start();
  const cookie = await signIn(late.url, 'manager');
  expect((await clientOf(late.url, cookie).report.freshness.query()).replica).toBeNull();
  await late.close();

  said.length = 0;
  await standby.start();
  await soon(lag, (seconds) => seconds === 0);
  await standby.replay('pause');
  await accept();
  expect(await accepted()).toBe(before + 1);
  expect(said).toEqual([expect.stringContaining('is back')]);
  await standby.replay('resume');
  await soon(accepted, (count) => count === before + 2);
});

test('of a standby that went away without a word no report waits for ever: what was asked there is read on the primary', async () => {
  const relay = await openRelay(standby.appUrl);
  const far = await start(relay.url);
  const { report } = clientOf(far.url, await signIn(far.url, 'manager'));
  expect((await report.freshness.query()).replica).not.toBeNull();
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const before = await report.acceptance.query(period);
  relay.freeze();
  const after = await report.acceptance.query(period);
  expect(after.total).toEqual(before.total);
  expect((await report.freshness.query()).replica).toBeNull();
  relay.close();
  await far.close();
});

test('what is no standby of the database is not read from', async () => {
  said.length = 0;
  const mistaken = await start(post.appUrl);
  const cookie = await signIn(mistaken.url, 'manager');
  expect((await clientOf(mistaken.url, cookie).report.freshness.query()).replica).toBeNull();
  expect(said).toEqual([expect.stringContaining('names no standby')]);
  await mistaken.close();
});
