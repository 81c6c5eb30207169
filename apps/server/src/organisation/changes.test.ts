import type { ChangePage } from '@jazylym/domain/organisation/change';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { recordChanges } from './change-store.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  const { rows } = await server.owner.query<{ id: string }>(`SELECT id FROM "user" WHERE username = 'admin'`);
  admin = rows[0]?.id ?? '';
});
afterAll(() => server?.close());

const record = (keys: readonly string[], now: Date, by = admin) =>
  recordChanges(
    server.app,
    keys.map((key) => ({ subject: 'branch' as const, key, before: { order: 1 }, after: { order: 2 }, by, now })),
  );

test('changes are read the newest first, page by page, none twice and none left out', async () => {
  for (let minute = 0; minute < 30; minute++)
    await record([`a${minute}`, `b${minute}`], new Date(Date.UTC(2026, 10, 10, 6, minute)));
  const client = await server.as('admin');
  const seen: string[] = [];
  let cursor: ChangePage['next'] = null;
  do {
    const page: ChangePage = await client.organisation.changes.query({
      subject: 'branch',
      cursor: cursor ?? undefined,
    });
    seen.push(...page.changes.map(({ key }) => key));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
  expect(seen.slice(0, 2).sort()).toEqual(['a29', 'b29']);
});

test('the history of one thing is its own alone, and names who changed it', async () => {
  await record(['17'], new Date('2026-11-10T07:00:00.000Z'));
  await record(['17'], new Date('2026-11-10T08:00:00.000Z'), 'somebody-long-gone');
  const { changes, next } = await (await server.as('admin')).organisation.changes.query({
    subject: 'branch',
    key: '17',
  });
  expect(changes.map(({ changedBy, changedAt }) => [changedBy.name, changedAt])).toEqual([
    ['somebody-long-gone', '2026-11-10T08:00:00.000Z'],
    ['Арман Әли', '2026-11-10T07:00:00.000Z'],
  ]);
  expect(changes[0]).toMatchObject({ before: { order: 1 }, after: { order: 2 }, key: '17' });
  expect(next).toBeNull();
});
