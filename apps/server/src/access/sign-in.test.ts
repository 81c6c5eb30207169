import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';
import { makeUser } from './make-user.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const attempt = (username: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username, password }),
  });

const me = (cookie: string) => clientOf(server.url, cookie).access.me.query();

test('whoever signs in is known with role and reach until they sign out', async () => {
  const cookie = await signIn(server.url, 'Aigerim');
  expect(await me(cookie)).toEqual({
    sessionId: expect.any(String),
    actor: {
      userId: expect.any(String),
      userName: 'aigerim',
      displayName: 'Айгерім Серікқызы',
      role: 'operator',
      facilityId: 1,
      branchCode: '17',
      publisherId: null,
    },
    language: 'kk',
    mustChangePassword: false,
  });
  await fetch(`${server.url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
  expect(await me(cookie)).toBeNull();
});

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const [cookie] = (await attempt('hq', 'jazylym-test')).headers.getSetCookie();
  expect(cookie).toMatch(/^jazylym\.session_token=[^;]+;.*Path=\/; HttpOnly; SameSite=Lax$/);
});

test('a wrong password, an unknown name and a banned account are told apart by nobody', async () => {
  await makeUser(server.owner, { username: 'gone', password: 'jazylym-test', name: 'Кеткен', role: 'operator' });
  await server.owner.query(`UPDATE "user" SET banned = true WHERE username = 'gone'`);
  for (const [name, password] of [
    ['hq', 'wrong'],
    ['nobody', 'wrong'],
    ['gone', 'jazylym-test'],
    ['ғ', 'wrong'],
  ] as const) {
    const answer = await attempt(name, password);
    expect({ name, status: answer.status, body: await answer.json() }).toEqual({
      name,
      status: 401,
      body: { problem: 'wrongPassword' },
    });
  }
});

test('a ban ends a session at once, and so does its expiry', async () => {
  const cookie = await signIn(server.url, 'dana');
  await server.owner.query(`UPDATE "user" SET banned = true WHERE username = 'dana'`);
  expect(await me(cookie)).toBeNull();
  await server.owner.query(`UPDATE "user" SET banned = false WHERE username = 'dana'`);
  expect(await me(cookie)).not.toBeNull();
  await server.owner.query(`UPDATE session SET expires_at = now() - interval '1 second'`);
  expect(await me(cookie)).toBeNull();
});

test('a cookie that we did not sign is nobody', async () => {
  const cookie = await signIn(server.url, 'hq');
  const [name, value = ''] = cookie.split('=');
  const token = decodeURIComponent(value).split('.')[0];
  for (const forged of [token, `${token}.AAAA`, `x${value}`, '%E0%A4%A', ''])
    expect(await me(`${name}=${forged}`)).toBeNull();
  expect(await me(`other=1; ${cookie}; ${name}x=2`)).not.toBeNull();
});

test('guessing is stopped for one name from one address, with the time to wait', async () => {
  for (let guess = 0; guess < 10; guess++) expect((await attempt('manager', `guess ${guess}`)).status).toBe(401);
  const answer = await attempt('manager', 'jazylym-test');
  expect({ status: answer.status, body: await answer.json() }).toEqual({
    status: 429,
    body: { problem: 'tooManyAttempts' },
  });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await attempt('contact', 'jazylym-test')).status).toBe(200);
  server.clock.set('2026-11-10T06:05:01.000Z');
  expect((await attempt('manager', 'jazylym-test')).status).toBe(200);
});

test("another site's page can neither sign in nor act", async () => {
  expect((await attempt('hq', 'jazylym-test', { origin: 'https://evil.example' })).status).toBe(403);
  expect((await attempt('hq', 'jazylym-test', { origin: server.url })).status).toBe(200);
});

test('whoever finds a browser signed in cannot guess the password on', async () => {
  const contact = clientOf(server.url, await signIn(server.url, 'contact'));
  const guess = () =>
    contact.access.changePassword.mutate({ currentPassword: 'guessed', newPassword: 'a longer password' });
  for (let turn = 0; turn < 10; turn++) await expect(guess()).rejects.toThrow('wrongPassword');
  await expect(guess()).rejects.toMatchObject({ message: 'tooManyAttempts', data: { httpStatus: 429 } });
});

test('nobody signs up', async () => {
  for (const path of ['sign-up/email', 'update-user', 'is-username-available', 'get-session'])
    expect((await fetch(`${server.url}/auth/${path}`, { method: 'POST' })).status).toBe(404);
});

test('a first password must be changed before anything else, and the change signs other browsers out', async () => {
  await makeUser(server.owner, {
    username: 'new',
    password: 'one-time-pass',
    name: 'Жаңа',
    role: 'headquarters',
    mustChangePassword: true,
  });
  const other = await signIn(server.url, 'new', 'one-time-pass');
  const cookie = await signIn(server.url, 'new', 'one-time-pass');
  const client = clientOf(server.url, cookie);
  expect(await client.access.me.query()).toMatchObject({ mustChangePassword: true });
  await expect(client.organisation.branches.query()).rejects.toMatchObject({
    data: { problem: 'mustChangePassword', httpStatus: 403 },
  });

  const change = (currentPassword: string, newPassword: string) =>
    fetch(`${server.url}/trpc/access.changePassword`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ currentPassword, newPassword }),
    });
  expect(await (await change('one-time-pass', 'short')).json()).toMatchObject({
    error: { data: { problem: 'badInput', fields: { newPassword: ['too_small'] } } },
  });
  expect(await (await change('not my password', 'a longer password')).json()).toMatchObject({
    error: { data: { problem: 'wrongPassword' } },
  });
  expect(await (await change('one-time-pass', 'one-time-pass')).json()).toMatchObject({
    error: { data: { problem: 'samePassword', httpStatus: 400 } },
  });
  for (const [weak, problem] of [
    [' '.repeat(10), 'passwordBlank'],
    ['aaaaaaaaaaa', 'passwordRepeats'],
  ] as const)
    expect(await (await change('one-time-pass', weak)).json()).toMatchObject({ error: { data: { problem } } });
  expect(await me(cookie)).toMatchObject({ mustChangePassword: true });
  const changed = await change('one-time-pass', 'a longer password');
  expect(changed.status).toBe(200);

  const next = changed.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  expect(await me(next)).toMatchObject({ mustChangePassword: false });
  expect(await clientOf(server.url, next).organisation.branches.query()).toHaveLength(2);
  expect([await me(cookie), await me(other)]).toEqual([null, null]);
  expect(await signIn(server.url, 'new', 'a longer password')).not.toBe('');
});
