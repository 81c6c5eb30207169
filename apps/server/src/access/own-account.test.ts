import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../testing/accounts.ts';
import { clientOf } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';
import { sessionsUsed } from './session-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const client = (cookie: string) => clientOf(server.url, cookie);
const later = () => server.clock.set(new Date(server.clock().getTime() + 1000).toISOString());

test('one sees where one is signed in, this browser first, and ends one session or all others', async () => {
  const cookies = [];
  for (let time = 0; time < 4; time++) cookies.push(await signIn(server.url, 'hq'));
  const [mine = '', ...others] = cookies;
  const { sessions, userName } = await client(mine).access.own.query();
  expect([userName, sessions.map(({ isThis }) => isThis)]).toEqual(['hq', [true, false, false, false]]);
  const alive = async () =>
    (await Promise.all(others.map((cookie) => client(cookie).access.me.query()))).filter(Boolean).length;

  expect(await client(mine).access.endSessions.mutate({ only: sessions[1]?.id ?? '' })).toBe(1);
  expect(await alive()).toBe(2);
  expect(await client(mine).access.endSessions.mutate({})).toBe(2);
  expect(await alive()).toBe(0);
  expect(await client(mine).access.me.query()).not.toBeNull();
});

test("nobody ends somebody else's session", async () => {
  const [hq, contact] = [await signIn(server.url, 'hq'), await signIn(server.url, 'contact')];
  const [session] = (await client(contact).access.own.query()).sessions;
  expect(await client(hq).access.endSessions.mutate({ only: session?.id ?? '' })).toBe(0);
  expect(await client(contact).access.me.query()).not.toBeNull();
});

test('one hears of the sign-in before this one, and how many attempts have failed since', async () => {
  const first = await client(await signIn(server.url, 'editor')).access.own.query();
  expect(first.signIns).toEqual({ last: null, failedSince: 0 });
  for (let guess = 0; guess < 3; guess++) {
    later();
    await expect(signIn(server.url, 'editor', `guess ${guess}`)).rejects.toThrow('401');
  }
  later();
  const { signIns } = await client(await signIn(server.url, 'editor')).access.own.query();
  expect(signIns).toMatchObject({ last: { at: '2026-11-10T06:00:00.000Z', succeeded: true }, failedSince: 3 });
});

test('when a session was last used is written down for all of them at once', async () => {
  const cookie = await signIn(server.url, 'manager');
  await server.owner.query(`UPDATE session SET updated_at = now() - interval '3 hours'`);
  const [before] = (await client(cookie).access.own.query()).sessions;
  await sessionsUsed(server.app, [before?.id ?? '']);
  const [after] = (await client(cookie).access.own.query()).sessions;
  expect(Date.parse(after?.lastUsed ?? '') - Date.parse(before?.lastUsed ?? '')).toBeGreaterThan(3 * 3600_000 - 60_000);
});

test('the language of an account is its owner’s to choose, and what they changed is in the history', async () => {
  const cookie = await signIn(server.url, 'head');
  await client(cookie).access.speak.mutate({ language: 'ru' });
  expect(await client(cookie).access.me.query()).toMatchObject({ language: 'ru' });
  later();
  await client(cookie).access.changePassword.mutate({ currentPassword: PASSWORD, newPassword: 'a password of my own' });
  const { rows } = await server.owner.query<{ id: string }>(`SELECT id FROM "user" WHERE username = 'head'`);
  const admin = await server.as('admin');
  const { changes } = await admin.organisation.changes.query({ subject: 'account', key: rows[0]?.id ?? '' });
  expect(changes.map(({ before, after, changedBy }) => [changedBy.name, before, after])).toEqual([
    ['Гүлнар Сапарова', {}, { password: 'own' }],
    ['Гүлнар Сапарова', { language: 'kk' }, { language: 'ru' }],
  ]);
});
