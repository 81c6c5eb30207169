import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MOST_OF_A_SESSION } from '../report/changes.ts';
import { startServer } from '../server.ts';
import type { AccountName } from '../testing/accounts.ts';
import { type Listening, listen, openSessions } from '../testing/listen.ts';
import { newId, request } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const accept = async () =>
  expect(await (await server.as('aigerim')).abonement.accept.mutate(request())).toMatchObject({ ok: true });

const folded = async (): Promise<void> => {
  while ((await server.owner.query('SELECT FROM report_delta')).rowCount !== 0) await wait(50);
};

/** A stream of a session of its own that has been told where the figures stand, with nothing waiting to be folded. */
async function listening(name: AccountName): Promise<Listening & { cookie: string }> {
  await folded();
  const [cookie = ''] = await openSessions(server.owner, name, 1);
  const stream = await listen(server.url, cookie);
  expect(stream.status).toBe(200);
  await stream.hears('changed');
  return Object.assign(stream, { cookie });
}

const tokenOf = (cookie: string): string => decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';

describe('a stream of changes', () => {
  test('tells that an acceptance changed the figures, and no figure: a word that means nothing', async () => {
    const stream = await listening('manager');
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const before = stream.told.at(-1);
    await accept();
    const after = await stream.hears('changed');
    expect(after).toEqual({ kind: 'changed', position: expect.stringMatching(/^[\w-]{16}$/) });
    expect(after).not.toEqual(before);
    stream.leave();
  });

  test('tells of a payment, a reversal and a plan as well', async () => {
    const operator = await server.as('aigerim');
    const invoiced = request({ subscriber: ORGANIZATION, payment: { method: 'account' } });
    const reversed = request();
    for (const one of [invoiced, reversed])
      expect(await operator.abonement.accept.mutate(one)).toMatchObject({ ok: true });
    await server.owner.query("INSERT INTO campaign VALUES (2027, '2026-10-10', '2026-12-20')");

    const { facilityId } = reversed;
    const paid = { facilityId, id: newId(), acceptanceId: invoiced.id, paidOn: '2026-11-10', reference: '№ 12' };
    const reversals = [{ id: newId(), abonementId: reversed.id }];
    const line = { kind: 'branch', code: '17', sets: 100 } as const;
    const planner = await server.as('hq');
    for (const change of [
      () => operator.abonement.payInvoice.mutate({ ...paid, amount: 377_500 }),
      () =>
        operator.abonement.reverseTogether.mutate({
          ...{ facilityId, acceptanceId: reversed.id, reason: 'қате терілді', reversals },
        }),
      () => planner.report.savePlan.mutate({ year: 2027, seen: 0, lines: [line] }),
    ]) {
      const stream = await listening('hq');
      expect(await change()).toMatchObject({ ok: true });
      await stream.hears('changed');
      stream.leave();
    }
  });

  test('is for who reads reports: others are turned away, as is one listener too many of a session', async () => {
    for (const [name, status] of [
      ['aigerim', 403],
      ['contact', 403],
      ['admin', 403],
      ['editor', 200],
    ] as const) {
      const stream = await listen(server.url, await server.cookieOf(name));
      expect([name, stream.status]).toEqual([name, status]);
      stream.leave();
    }
    expect((await listen(server.url, '')).status).toBe(401);
    expect((await fetch(`${server.url}/report/changes`, { method: 'HEAD' })).status).toBe(404);

    const [cookie = ''] = await openSessions(server.owner, 'hq', 1);
    const streams = await Promise.all(Array.from({ length: MOST_OF_A_SESSION }, () => listen(server.url, cookie)));
    expect((await listen(server.url, cookie)).status).toBe(429);
    streams[0]?.leave();
    // The place of one that went is free as soon as its connection is seen to be gone.
    let status = 429;
    for (; status === 429; await wait(20)) {
      const next = await listen(server.url, cookie);
      status = next.status;
      next.leave();
    }
    expect(status).toBe(200);
    for (const stream of streams) stream.leave();
  });

  test.each<[string, (cookie: string) => Promise<unknown>]>([
    ['is revoked', async (cookie) => server.owner.query('DELETE FROM session WHERE token = $1', [tokenOf(cookie)])],
    [
      'expires',
      async (cookie) => server.owner.query('UPDATE session SET expires_at = now() WHERE token = $1', [tokenOf(cookie)]),
    ],
    [
      'signs out',
      (cookie) =>
        fetch(`${server.url}/auth/sign-out`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json' },
          body: '{}',
        }),
    ],
  ])('ends when its session %s', async (_how, lose) => {
    const stream = await listening('hq');
    await lose(stream.cookie);
    await stream.hears('over');
    await stream.ended;
    expect(stream.told.at(-1)).toEqual({ kind: 'over' });
  });

  test('goes on when another session of the same account ends', async () => {
    const [lost, kept] = [await listening('hq'), await listening('hq')];
    await server.owner.query('DELETE FROM session WHERE token = $1', [tokenOf(lost.cookie)]);
    await lost.ended;
    await accept();
    await kept.hears('changed');
    kept.leave();
  });

  test.each([
    ['is closed', 'banned = true'],
    ['may no longer read reports', "role = 'administrator', branch_code = NULL"],
    ['must change the password', 'must_change_password = true'],
  ])('ends when its account %s', async (_how, change) => {
    const stream = await listening('manager');
    const before = await server.owner.query(`SELECT * FROM "user" WHERE username = 'manager'`);
    await server.owner.query(`UPDATE "user" SET ${change} WHERE username = 'manager'`);
    await stream.hears('over');
    await stream.ended;
    await server.owner.query(
      `UPDATE "user" SET banned = false, must_change_password = false, role = $1, branch_code = $2 WHERE username = 'manager'`,
      [before.rows[0].role, before.rows[0].branch_code],
    );
  });

  test('ends when the password is changed, in all browsers', async () => {
    const here = await signIn(server.url, 'newspaperman');
    const streams = [await listening('newspaperman'), await listen(server.url, here)];
    const changed = await fetch(`${server.url}/trpc/access.changePassword`, {
      method: 'POST',
      headers: { cookie: here, 'content-type': 'application/json' },
      body: JSON.stringify({ currentPassword: 'jazylym-test', newPassword: 'тау басындағы арша' }),
    });
    expect(changed.status).toBe(200);
    await Promise.all(streams.map(({ ended }) => ended));
    expect(streams.map(({ told }) => told.at(-1))).toEqual([{ kind: 'over' }, { kind: 'over' }]);
  });

  test('tells what was accepted at another server of the same database, by the same word', async () => {
    const other = await startServer({
      ...{ databaseUrl: server.appUrl, clock: server.clock, sealKeys: temporarySealKeys(), port: 0 },
    });
    const here = await listening('hq');
    const [cookie = ''] = await openSessions(server.owner, 'hq', 1);
    const there = await listen(other.url, cookie);
    await there.hears('changed');
    await accept();
    await Promise.all([here.hears('changed'), there.hears('changed')]);
    await folded();
    const word = ({ told }: Listening) => JSON.stringify(told.at(-1));
    while (word(here) !== word(there)) await wait(50);
    here.leave();
    // That server stops with the stream open.
    await other.close();
    await there.ended;
  });
});

test('two hundred streams ask the database no more than one', async () => {
  const queries = vi.spyOn(pg.Client.prototype, 'query');
  const asked = async (): Promise<number> => {
    const before = queries.mock.calls.length;
    await wait(3_000);
    return queries.mock.calls.length - before;
  };
  const cookies = await openSessions(server.owner, 'hq', 200);
  const one = await listen(server.url, cookies[0] ?? '');
  const byOne = await asked();
  const others = await Promise.all(cookies.slice(1).map((cookie) => listen(server.url, cookie)));
  expect(others.every(({ status }) => status === 200)).toBe(true);
  const byAll = await asked();
  queries.mockRestore();
  expect(byAll).toBeLessThan(byOne + 20);
  await accept();
  await Promise.all([one, ...others].map((stream) => stream.hears('changed')));
  for (const stream of [one, ...others]) stream.leave();
}, 60_000);
