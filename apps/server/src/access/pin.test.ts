import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD } from '../testing/accounts.ts';
import type { TestClient } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { checkPin, hasPin } from './pin.ts';

const PIN = '280419';
const MINUTE = 60_000;

let server: TestServer;
let aigerim: TestClient;
let admin: TestClient;
let userId: string;
let now: Date;
beforeAll(async () => {
  server = await startTestServer();
  aigerim = await server.as('aigerim');
  admin = await server.as('admin');
  userId = await idOf('aigerim');
});
afterAll(() => server?.close());
beforeEach(async () => {
  now = server.clock();
  await aigerim.access.setPin.mutate({ currentPassword: PASSWORD, pin: PIN });
});

const idOf = async (userName: string): Promise<string> => {
  const { rows } = await server.owner.query<{ id: string }>('SELECT id FROM "user" WHERE username = $1', [userName]);
  return rows[0]?.id ?? '';
};
const check = (pin: string, at = now) => checkPin(server.app, { userId, pin, now: at });
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);

test('the right PIN is right, as often as one likes, and a wrong one says how many are left', async () => {
  expect(await check(PIN)).toEqual({ outcome: 'ok' });
  expect(await check('280418')).toEqual({ outcome: 'wrong', attemptsLeft: 4 });
  expect(await check('')).toEqual({ outcome: 'wrong', attemptsLeft: 3 });
  expect(await check(PIN)).toEqual({ outcome: 'ok' });
  expect(await check('280418')).toEqual({ outcome: 'wrong', attemptsLeft: 4 });
});

test('the fifth wrong one in a row locks the PIN for 15 minutes, for the right one too; then five are left again', async () => {
  for (const attemptsLeft of [4, 3, 2, 1]) expect(await check('111222')).toEqual({ outcome: 'wrong', attemptsLeft });
  const locked = { outcome: 'locked', until: minutesLater(15).toISOString() };
  expect(await check('111222')).toEqual(locked);
  expect(await check(PIN)).toEqual(locked);
  expect(await check(PIN, new Date(minutesLater(15).getTime() - 1))).toEqual(locked);
  expect(await check('111222', minutesLater(15))).toEqual({ outcome: 'wrong', attemptsLeft: 4 });
  expect(await check(PIN, minutesLater(15))).toEqual({ outcome: 'ok' });
});

test('of two hundred guesses at once five are looked at', async () => {
  const guesses = Array.from({ length: 200 }, (_, guess) => String(300_000 + guess));
  const outcomes = (await Promise.all(guesses.map((guess) => check(guess)))).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(4);
  expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(196);
  expect(await check(PIN)).toMatchObject({ outcome: 'locked' });
});

test('after a lock two hundred more get five tries again, and no more', async () => {
  await Promise.all(Array.from({ length: 20 }, () => check('111222')));
  const again = await Promise.all(Array.from({ length: 200 }, () => check('111222', minutesLater(16))));
  expect(again.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(4);
});

test('who has no PIN has none, and can guess none', async () => {
  const none = { userId: await idOf('bolat'), pin: PIN, now };
  expect(await checkPin(server.app, none)).toEqual({ outcome: 'none' });
  expect(await checkPin(server.app, { ...none, userId: 'nobody' })).toEqual({ outcome: 'none' });
  expect([await hasPin(server.app, userId), await hasPin(server.app, none.userId)]).toEqual([true, false]);
});

describe('a PIN is set', () => {
  test('with the current password alone', async () => {
    const set = (currentPassword: string) => aigerim.access.setPin.mutate({ currentPassword, pin: '730512' });
    await expect(set('not the password')).rejects.toThrow('wrongPassword');
    expect(await check(PIN)).toEqual({ outcome: 'ok' });
    expect(await set(PASSWORD)).toEqual({ ok: true });
    expect(await check('730512')).toEqual({ outcome: 'ok' });
    expect(await check(PIN)).toMatchObject({ outcome: 'wrong' });
  });

  test.each([
    ['123456', 'inARow'],
    ['999999', 'oneDigit'],
    ['2804', 'notSixDigits'],
  ])('unless anybody would try it first: %s', async (pin, rejection) => {
    expect(await aigerim.access.setPin.mutate({ currentPassword: PASSWORD, pin })).toEqual({ ok: false, rejection });
    expect(await check(PIN)).toEqual({ outcome: 'ok' });
  });

  test('and lifts a lock, since its owner has the password', async () => {
    for (let guess = 0; guess < 5; guess++) await check('111222');
    expect((await aigerim.access.own.query()).pin?.lockedUntil).toBe(minutesLater(15).toISOString());
    await aigerim.access.setPin.mutate({ currentPassword: PASSWORD, pin: '730512' });
    expect((await aigerim.access.own.query()).pin).toEqual({ setAt: now.toISOString(), lockedUntil: null });
    expect(await check('730512')).toEqual({ outcome: 'ok' });
  });

  test('and stands in the history without the PIN or what is left of it', async () => {
    const { changes } = await admin.organisation.changes.query({ subject: 'account', key: userId });
    expect(changes[0]).toMatchObject({ before: {}, after: { pin: 'own' }, changedBy: { userId } });
    const { rows } = await server.owner.query<{ all: string }>(
      'SELECT (SELECT string_agg(r::text, $$ $$) FROM change_record r) || (SELECT string_agg(p::text, $$ $$) FROM certification_pin p) AS all',
    );
    expect(rows[0]?.all).not.toContain(PIN);
  });
});

test('ten wrong passwords stop whoever found a browser signed in, here and where the password is changed', async () => {
  const head = await server.as('head');
  const guess = () => head.access.setPin.mutate({ currentPassword: 'a guess', pin: PIN });
  for (let time = 0; time < 10; time++) await expect(guess()).rejects.toThrow('wrongPassword');
  await expect(guess()).rejects.toThrow('tooManyAttempts');
  const change = { currentPassword: PASSWORD, newPassword: 'a password of my own' };
  await expect(head.access.changePassword.mutate(change)).rejects.toThrow('tooManyAttempts');
});

test('an administrator clears a forgotten PIN, once, and it is recorded; its owner sets another', async () => {
  expect((await admin.access.account.query({ id: userId })).pin).toEqual({
    setAt: now.toISOString(),
    lockedUntil: null,
  });
  await admin.access.clearPin.mutate({ id: userId });
  await admin.access.clearPin.mutate({ id: userId });
  expect((await admin.access.account.query({ id: userId })).pin).toBeNull();
  expect(await check(PIN)).toEqual({ outcome: 'none' });
  const { changes } = await admin.organisation.changes.query({ subject: 'account', key: userId });
  const cleared = changes.filter(({ after }) => (after as { pin?: string } | null)?.pin === 'cleared');
  expect(cleared).toMatchObject([{ changedBy: { userId: await idOf('admin') } }]);
  await aigerim.access.setPin.mutate({ currentPassword: PASSWORD, pin: '730512' });
  expect(await check('730512')).toEqual({ outcome: 'ok' });
});
