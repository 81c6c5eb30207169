import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { exportAddress } from '@jazylym/domain/report/export';
import { FRAMES_TYPE, type FrameHead, frameReader } from '@jazylym/domain/report/export-frames';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
const [TITLES, FACILITIES] = [60, 2_000];
const PATIENCE = 1_000;

/** More than the sockets between reader and server hold: 120,000 rows of a file. */
beforeAll(async () => {
  server = await startTestServer({ patience: PATIENCE });
  await server.owner.query(`INSERT INTO delivery_rollup
    (publication_index, branch_code, facility_id, month, sets, city_sets, awaiting_sets, started_sets, renewed_sets, ended_sets)
    SELECT 'T' || title, '17', facility, '2027-01-01', facility, 0, 0, 0, 0, 0
    FROM generate_series(1000, ${1000 + TITLES - 1}) AS title, generate_series(1001, ${1000 + FACILITIES}) AS facility`);
});
afterAll(() => server?.close());

const ROWS = TITLES * FACILITIES;
/** Of all copies of a row and a month. */
const COPIES = (TITLES * FACILITIES * (1001 + 1000 + FACILITIES)) / 2;

async function ask(cookie: string): Promise<IncomingMessage> {
  const asked = { name: 'copies', asked: { year: 2027 }, format: 'csv', language: 'kk', page: '/dashboard/' } as const;
  const asking = get(`${server.url}${exportAddress(asked)}`, { headers: { cookie, accept: FRAMES_TYPE } });
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return answer;
}
const askAs = async (name: AccountName) => ask(await server.cookieOf(name));

/** The rest of a file, and how it says that it ended. */
async function restOf(answer: IncomingMessage): Promise<{ text: string; end: FrameHead | undefined }> {
  const read = frameReader();
  const pieces: Uint8Array[] = [];
  let end: FrameHead | undefined;
  for await (const chunk of answer)
    for (const one of read(Uint8Array.from(chunk as Buffer)))
      if ('head' in one) end = one.head;
      else pieces.push(one.piece);
  return { text: Buffer.concat(pieces).toString(), end };
}

/** How many transactions of files are open. */
async function openTransactions(): Promise<number> {
  const { rows } = await server.app.query<{ open: number }>(`SELECT count(*)::int AS open FROM pg_stat_activity
    WHERE application_name = 'jazylym reports' AND datname = current_database() AND xact_start IS NOT NULL`);
  return rows[0]?.open ?? -1;
}

async function allLetGo(): Promise<void> {
  while ((await openTransactions()) > 0) await wait(20);
}

test('a long file is of one moment, whatever is changed while it is read', async () => {
  const answer = await askAs('hq');
  expect([answer.statusCode, answer.headers['jazylym-rows']]).toEqual([200, String(ROWS)]);
  expect(await openTransactions()).toBe(1);
  await server.owner.query('UPDATE delivery_rollup SET sets = sets + 1');
  const { text, end } = await restOf(answer);
  await server.owner.query('UPDATE delivery_rollup SET sets = sets - 1');
  expect(end).toEqual({ rows: ROWS, isWhole: true });
  const lines = text.split('\r\n').filter((line) => line.startsWith('T1'));
  const sums = lines.map((line) => line.split(';').slice(6, 18).map(Number));
  expect(lines).toHaveLength(ROWS);
  expect(sums.reduce((sum, months) => sum + (months[11] ?? 0), 0)).toBe(COPIES);
  await allLetGo();
});

test('a session that is revoked on the way ends the file, which says so and looks like no whole one', async () => {
  const cookie = await signIn(server.url, 'manager');
  const answer = await ask(cookie);
  expect(answer.statusCode).toBe(200);
  await server.owner.query(`DELETE FROM session WHERE user_id = (SELECT id FROM "user" WHERE username = 'manager')`);
  const { text, end } = await restOf(answer);
  expect(end).toEqual({ problem: 'signInNeeded' });
  expect(text.split('\r\n').length).toBeLessThan(ROWS);
  await allLetGo();
});

test('an account that reaches less than it did gets no more of the file', async () => {
  const answer = await askAs('hq');
  const become = (role: string) => server.owner.query(`UPDATE "user" SET role = '${role}' WHERE username = 'hq'`);
  await become('contactCentre');
  const { end } = await restOf(answer);
  await become('headquarters');
  expect(end).toEqual({ problem: 'signInNeeded' });
});

test('a reader who goes away, and one who takes nothing, give the connection back', async () => {
  const gone = await askAs('hq');
  expect(await openTransactions()).toBe(1);
  gone.destroy();
  await allLetGo();
  const stalled = await askAs('hq');
  expect(await openTransactions()).toBe(1);
  await allLetGo();
  await expect(restOf(stalled)).rejects.toThrow();
});

test('one person has one file at a time, and others are told to come again while two are written', async () => {
  const first = await askAs('hq');
  const again = await askAs('hq');
  expect([again.statusCode, again.headers['retry-after']]).toEqual([429, '1']);
  again.resume();
  const second = await askAs('editor');
  expect(second.statusCode).toBe(200);
  second.resume();
  await once(second, 'end');
  first.destroy();
  await allLetGo();
  const third = await askAs('hq');
  expect(third.statusCode).toBe(200);
  expect((await restOf(third)).end).toEqual({ rows: ROWS, isWhole: true });
});

test('PostgreSQL that goes away in the middle is said, and the next file is whole', async () => {
  const answer = await askAs('hq');
  await server.app.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'jazylym reports' AND datname = current_database()`);
  expect((await restOf(answer)).end).toEqual({ problem: 'unavailable' });
  expect((await restOf(await askAs('hq'))).end).toEqual({ rows: ROWS, isWhole: true });
});
