import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const idOf = async (userName: string): Promise<string> => {
  const { rows } = await server.owner.query<{ id: string }>('SELECT id FROM "user" WHERE username = $1', [userName]);
  return rows[0]?.id ?? '';
};

test('a reset password is a new one-time password, ends every session and opens the account to nobody else', async () => {
  const dana = await server.cookieOf('dana');
  const answer = await admin.access.resetPassword.mutate({ id: await idOf('dana') });
  if (!answer.ok) throw new Error(answer.rejection);
  expect(await clientOf(server.url, dana).access.me.query()).toBeNull();
  await expect(signIn(server.url, 'dana')).rejects.toThrow('401');
  const cookie = await signIn(server.url, 'dana', answer.oneTimePassword);
  expect(await clientOf(server.url, cookie).access.me.query()).toMatchObject({ mustChangePassword: true });
  const { changes } = await admin.organisation.changes.query({ subject: 'account', key: answer.account.id });
  expect(changes[0]).toMatchObject({ before: {}, after: { password: 'oneTime' } });
});

async function madeOperator(userName: string) {
  const account = { name: 'Әсел', role: 'operator', language: 'kk', facilityId: CITY_FACILITY } as const;
  const made = await admin.access.createAccount.mutate({ ...account, userName, branchCode: null, publisherId: null });
  if (!made.ok) throw new Error(made.rejection);
  return made;
}

test('a one-time password that nobody used within a week lets nobody in, and a new one does', async () => {
  const given = server.clock();
  const { account, oneTimePassword } = await madeOperator('waits');
  const expires = new Date(given.getTime() + 7 * 24 * 60 * 60_000);
  expect(account.oneTimePasswordUntil).toBe(expires.toISOString());
  server.clock.set(new Date(expires.getTime() - 1).toISOString());
  const early = clientOf(server.url, await signIn(server.url, 'waits', oneTimePassword));
  server.clock.set(expires.toISOString());
  await expect(signIn(server.url, 'waits', oneTimePassword)).rejects.toThrow('401');

  const again = await admin.access.resetPassword.mutate({ id: account.id });
  if (!again.ok) throw new Error(again.rejection);
  expect(again.account.oneTimePasswordUntil).toBe(new Date(expires.getTime() + 7 * 24 * 60 * 60_000).toISOString());
  expect(await early.access.me.query()).toBeNull();
  const waits = clientOf(server.url, await signIn(server.url, 'waits', again.oneTimePassword));
  // Who was let in while it held may change it after it expired.
  server.clock.set(new Date(expires.getTime() + 8 * 24 * 60 * 60_000).toISOString());
  const change = { currentPassword: again.oneTimePassword, newPassword: 'менің құпиясөзім' };
  expect(await waits.access.changePassword.mutate(change)).toEqual({ ok: true });
  expect(await signIn(server.url, 'waits', change.newPassword)).not.toBe('');
  expect((await admin.access.account.query({ id: account.id })).account.oneTimePasswordUntil).toBeNull();
  server.clock.set(given.toISOString());
});

test('a clerk without a password, as the demonstration has them, is given one', async () => {
  await server.owner.query(
    `INSERT INTO "user" (id, username, name, email, role, facility_id) VALUES ('bare', 'bare', 'Жалаң', 'bare@x', 'operator', 1)`,
  );
  const answer = await admin.access.resetPassword.mutate({ id: 'bare' });
  expect(await signIn(server.url, 'bare', answer.ok ? answer.oneTimePassword : '')).not.toBe('');
});
