import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

/** Runs `npm run access:administrator NAME` beside the server; answers its exit code and what it said. */
async function command(names: readonly string[], ownerUrl = server.ownerUrl) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'administrator.ts'), ...names], {
    env: { PATH, HOME, DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: ownerUrl },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, said, password: said.match(/one-time password (\S+)/)?.[1] };
}

const changesOf = async (userName: string) => {
  const { rows } = await server.owner.query(
    `SELECT r.changed_by AS by, r.before, r.after FROM change_record r JOIN "user" u ON u.id = r.key WHERE u.username = $1`,
    [userName],
  );
  return rows;
};

test('a disabled administrator is let in again from the server’s machine, and the history says by what', async () => {
  const before = await server.cookieOf('admin');
  await server.owner.query(`UPDATE "user" SET banned = true, ban_reason = 'left' WHERE username = 'admin'`);
  const { code, password } = await command(['Admin']);
  expect(code).toBe(0);
  const cookie = await signIn(server.url, 'admin', password);
  expect(await clientOf(server.url, cookie).access.me.query()).toMatchObject({ mustChangePassword: true });
  expect(await clientOf(server.url, before).access.me.query()).toBeNull();
  await expect(signIn(server.url, 'admin')).rejects.toThrow('401');
  expect(await changesOf('admin')).toEqual([
    { by: 'command', before: { state: 'disabled' }, after: { state: 'enabled', password: 'oneTime' } },
  ]);
});

test('where nobody has the name, the administrator is made', async () => {
  const { password } = await command(['rescue']);
  const client = clientOf(server.url, await signIn(server.url, 'rescue', password));
  expect(await client.access.me.query()).toMatchObject({ actor: { role: 'administrator' } });
  expect(await changesOf('rescue')).toMatchObject([{ by: 'command', before: null }]);
});

test('nobody else is made an administrator, and whoever does not own the database makes none', async () => {
  expect(await command(['aigerim'])).toMatchObject({ code: 1, said: expect.stringContaining('no administrator') });
  expect(await command(['a b'])).toMatchObject({ code: 1, said: expect.stringContaining('no user name') });
  expect(await command([])).toMatchObject({ code: 2, said: expect.stringContaining('usage') });
  expect(await command(['admin'], '')).toMatchObject({ code: 1, said: expect.stringContaining('DATABASE_OWNER_URL') });
  expect(await signIn(server.url, 'aigerim')).not.toBe('');
});
