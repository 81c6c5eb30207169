import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { PASSWORD } from '../testing/accounts.ts';
import type { TestClient } from '../testing/client.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { forgetOldAttempts } from './attempt-store.ts';

let server: TestServer;
let second: RunningServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  second = await startServer({
    databaseUrl: server.appUrl,
    clock: server.clock,
    sealKeys: temporarySealKeys(),
    port: 0,
  });
  admin = await server.as('admin');
});
afterAll(async () => {
  await second?.close();
  await server?.close();
});
beforeEach(() => server.owner.query('DELETE FROM sign_in_attempt'));

const attempt = async (username: string, password: string, url = server.url): Promise<number> =>
  (
    await fetch(`${url}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0' },
      body: JSON.stringify({ username, password }),
    })
  ).status;

const kept = async () =>
  (
    await server.owner.query<{ user_name: string; known: boolean; succeeded: boolean }>(
      'SELECT user_name, user_id IS NOT NULL AS known, succeeded FROM sign_in_attempt ORDER BY user_name',
    )
  ).rows;

const after = (minutes: number) =>
  server.clock.set(new Date(server.clock().getTime() + minutes * 60_000).toISOString());

test('an attempt is kept with the name, whether it is known and how it ended, and no password', async () => {
  await attempt('HQ', PASSWORD);
  await attempt('hq', 'a wrong secret');
  await attempt('nobody', 'a wrong secret');
  await attempt('менің құпиясөзім', 'a wrong secret');
  expect(await kept()).toEqual([
    { user_name: '?', known: false, succeeded: false },
    { user_name: 'hq', known: true, succeeded: true },
    { user_name: 'hq', known: true, succeeded: false },
    { user_name: 'nobody', known: false, succeeded: false },
  ]);
  const { rows } = await server.owner.query('SELECT * FROM sign_in_attempt');
  expect(JSON.stringify(rows)).not.toMatch(/secret|құпиясөз/);
});

describe('a lock', () => {
  test('holds on every server of one database, and what it refuses is not kept', async () => {
    for (let guess = 0; guess < 10; guess++)
      expect(await attempt('manager', `guess ${guess}`, guess % 2 === 0 ? server.url : second.url)).toBe(401);
    for (const url of [server.url, second.url]) expect(await attempt('manager', PASSWORD, url)).toBe(429);
    expect(await kept()).toHaveLength(10);
    after(5);
    expect(await attempt('manager', PASSWORD, second.url)).toBe(200);
  });

  test('lets no more through when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, guess) => attempt('manager', `guess ${guess}`)));
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(12);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(28);
  });

  test('is of a name that nobody has as of one that somebody has', async () => {
    for (let guess = 0; guess < 10; guess++) expect(await attempt('nobody', 'x')).toBe(401);
    expect(await attempt('nobody', 'x')).toBe(429);
  });

  test('begins anew after a right password', async () => {
    for (let guess = 0; guess < 9; guess++) await attempt('contact', 'x');
    expect(await attempt('contact', PASSWORD)).toBe(200);
    for (let guess = 0; guess < 10; guess++) expect(await attempt('contact', 'x')).toBe(401);
    expect(await attempt('contact', PASSWORD)).toBe(429);
  });

  test('is seen and lifted by an administrator, which the history tells', async () => {
    for (let guess = 0; guess < 10; guess++) await attempt('manager', 'x');
    const [lock, ...others] = await admin.access.locks.query();
    expect(others).toEqual([]);
    expect(lock).toEqual({
      userName: 'manager',
      userId: expect.any(String),
      ipAddress: '127.0.0.1',
      until: new Date(server.clock().getTime() + 5 * 60_000).toISOString(),
    });
    await admin.access.liftLock.mutate({ userName: 'manager', ipAddress: '127.0.0.1' });
    expect(await admin.access.locks.query()).toEqual([]);
    expect(await attempt('manager', PASSWORD)).toBe(200);
    const { changes } = await admin.organisation.changes.query({ subject: 'account', key: lock?.userId ?? '' });
    expect(changes[0]).toMatchObject({ after: { lockLifted: '127.0.0.1' } });
  });

  test('is put on an address that tries ever new names', async () => {
    await server.owner.query(
      `INSERT INTO sign_in_attempt (id, user_name, ip_address, user_agent, at)
       SELECT gen_random_uuid(), 'name' || n, '127.0.0.1', '', $1 FROM generate_series(1, 200) AS n`,
      [server.clock()],
    );
    expect(await attempt('hq', PASSWORD)).toBe(429);
    expect(await admin.access.locks.query()).toMatchObject([{ userName: null, ipAddress: '127.0.0.1' }]);
    await admin.access.liftLock.mutate({ userName: null, ipAddress: '127.0.0.1' });
    expect(await attempt('hq', PASSWORD)).toBe(200);
    const { changes } = await admin.organisation.changes.query({ subject: 'account', key: '127.0.0.1' });
    expect(changes).toMatchObject([{ changedBy: { name: 'Арман Әли' }, after: { lockLifted: '127.0.0.1' } }]);
  });

  test('of a name that is nobody’s is lifted under that name, once', async () => {
    for (let guess = 0; guess < 10; guess++) await attempt('nobody', 'x');
    for (let press = 0; press < 2; press++)
      await admin.access.liftLock.mutate({ userName: 'nobody', ipAddress: '127.0.0.1' });
    const { changes } = await admin.organisation.changes.query({ subject: 'account', key: 'nobody' });
    expect(changes).toMatchObject([{ changedBy: { name: 'Арман Әли' }, after: { lockLifted: '127.0.0.1' } }]);
  });
});

test('failures are listed the newest first, page by page, with browser and address', async () => {
  await server.owner.query(
    `INSERT INTO sign_in_attempt (id, user_name, ip_address, user_agent, at)
     SELECT gen_random_uuid(), 'name' || n, '192.0.2.1', '', $1::timestamptz - n * interval '1 minute'
     FROM generate_series(1, 60) AS n`,
    [server.clock()],
  );
  await attempt('hq', 'x');
  const first = await admin.access.failures.query({});
  expect(first.attempts[0]).toMatchObject({
    userName: 'hq',
    userId: expect.any(String),
    browser: { name: 'Firefox', version: '128', system: 'Linux' },
    succeeded: false,
  });
  const rest = await admin.access.failures.query({ cursor: first.next ?? undefined });
  expect([first.attempts.length, rest.attempts.length, rest.next]).toEqual([50, 11, null]);
});

test('attempts are forgotten after 90 days', async () => {
  await attempt('hq', 'x');
  expect(await forgetOldAttempts(server.app, server.clock())).toBe(0);
  const day = 24 * 60 * 60_000;
  expect(await forgetOldAttempts(server.app, new Date(server.clock().getTime() + 91 * day))).toBe(1);
});
