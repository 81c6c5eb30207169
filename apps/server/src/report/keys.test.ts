import { MOST_KEYS } from '@jazylym/domain/report/key';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const keysOf = async (name: 'editor' | 'newspaperman' | 'admin') => (await server.as(name)).report.key.list.query();

async function made(name: 'editor' | 'newspaperman', label: string) {
  const answer = await (await server.as(name)).report.key.make.mutate({ name: label });
  if (!answer.ok) throw new Error(answer.rejection);
  return answer;
}

test('a key is the publisher’s own: its editors see it, others do not, an administrator sees all', async () => {
  const { key, secret } = await made('editor', 'Сайт');
  expect(key).toMatchObject({ publisher: { name: 'Оқыту баспасы' }, createdBy: 'Ирина Петрова', lastUsedOn: null });
  expect(secret.startsWith(key.start)).toBe(true);
  const other = await made('newspaperman', 'Сайт');
  expect(await keysOf('editor')).toEqual([key]);
  expect(await keysOf('newspaperman')).toEqual([other.key]);
  expect((await keysOf('admin')).map(({ id }) => id).toSorted()).toEqual([key.id, other.key.id].toSorted());
});

test('of a secret only the hash is stored, and no list tells either', async () => {
  const { secret } = await made('editor', 'Құпия');
  const { rows } = await server.owner.query<{ all: string }>(`SELECT string_agg(k::text, ' ') AS all FROM api_key k`);
  expect(rows[0]?.all).not.toContain(secret.slice(8));
  expect(rows[0]?.all).not.toContain(Buffer.from(secret).toString('hex'));
  const listed = JSON.stringify([await keysOf('editor'), await keysOf('admin')]);
  expect(listed).not.toContain(secret.slice(8));
  expect(listed).not.toMatch(/hash/i);
});

test('another publisher’s key is as absent as one that nobody has; an administrator revokes any', async () => {
  const { key } = await made('newspaperman', 'Бөтен');
  const editor = (await server.as('editor')).report.key;
  const refusal = async (id: string) => await editor.revoke.mutate({ id }).catch((error: Error) => error.message);
  expect(await refusal(key.id)).toBe(await refusal('0192f0c1-2345-7abc-8def-0123456789ab'));
  const all = await (await server.as('admin')).report.key.revoke.mutate({ id: key.id });
  expect(all.find(({ id }) => id === key.id)?.revokedAt).not.toBeNull();
});

test('a revoked key stays revoked, even for the application’s own role, and none is deleted', async () => {
  const { key } = await made('editor', 'Ескі');
  const editor = (await server.as('editor')).report.key;
  await editor.revoke.mutate({ id: key.id });
  const revokedAt = (await keysOf('editor')).find(({ id }) => id === key.id)?.revokedAt;
  server.clock.set('2026-11-10T07:00:00.000Z');
  await editor.revoke.mutate({ id: key.id });
  await server.app.query('UPDATE api_key SET revoked_at = NULL WHERE id = $1', [key.id]);
  expect((await keysOf('editor')).find(({ id }) => id === key.id)?.revokedAt).toBe(revokedAt);
  await expect(server.app.query('DELETE FROM api_key')).rejects.toThrow(/permission denied/);
});

test('making and revoking are recorded once each, without the secret', async () => {
  const { key, secret } = await made('editor', 'Жазба');
  server.clock.set('2026-11-10T08:00:00.000Z');
  const editor = (await server.as('editor')).report.key;
  await Promise.all([editor.revoke.mutate({ id: key.id }), editor.revoke.mutate({ id: key.id })]);
  const { changes } = await (await server.as('admin')).organisation.changes.query({ subject: 'apiKey', key: key.id });
  const record = { publisher: 'Оқыту баспасы', name: 'Жазба', start: key.start };
  expect(changes).toMatchObject([
    {
      changedBy: { name: 'Ирина Петрова' },
      before: { ...record, state: 'living' },
      after: { ...record, state: 'revoked' },
    },
    { before: null, after: { ...record, state: 'living' } },
  ]);
  expect(JSON.stringify(changes)).not.toContain(secret.slice(8));
});

test('a publisher has ten living keys at most, also when many are made at once; a revoked one makes room', async () => {
  const editor = (await server.as('editor')).report.key;
  const names = Array.from({ length: MOST_KEYS + 4 }, (_, place) => `Жүйе ${place}`);
  const answers = await Promise.all(names.map((name) => editor.make.mutate({ name })));
  expect(answers.filter(({ ok }) => !ok)).toContainEqual({ ok: false, rejection: 'tooManyKeys' });
  const living = (await keysOf('editor')).filter(({ revokedAt }) => revokedAt === null);
  expect(living).toHaveLength(MOST_KEYS);
  await editor.revoke.mutate({ id: living[0]?.id ?? '' });
  expect(await editor.make.mutate({ name: living[1]?.name ?? '' })).toEqual({ ok: false, rejection: 'nameTaken' });
  expect(await editor.make.mutate({ name: 'Жаңа' })).toMatchObject({ ok: true });
});
