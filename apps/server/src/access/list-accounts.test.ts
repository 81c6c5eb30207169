import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { ALMATY, SHYMKENT } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const found = async (search: Parameters<TestClient['access']['accounts']['query']>[0]) =>
  (await admin.access.accounts.query(search)).accounts.map(({ userName }) => userName);

test('accounts are found by words of the name in folded letters, by the user name and by what they are', async () => {
  expect(await found({ text: 'кайроллаев' })).toEqual([]);
  expect(await found({ text: 'серикк айгер' })).toEqual(['aigerim']);
  expect(await found({ text: 'newspaper' })).toEqual(['newspaperman']);
  expect(await found({ branchCode: ALMATY })).toEqual(['saule']);
  expect(await found({ role: 'headOfFacility', facilityCode: '160000' })).toEqual(['head']);
  expect(await found({ role: 'regionalManager', branchCode: SHYMKENT })).toEqual(['manager']);
  expect(await found({ text: '100%_' })).toEqual([]);
});

test('a list goes on from page to page over thousands of accounts, each once', async () => {
  await server.owner.query(`INSERT INTO "user" (id, username, name, email, role, facility_id)
    SELECT 'bulk' || n, 'bulk' || n, 'Көп ' || n, 'bulk' || n || '@x', 'operator', 3 FROM generate_series(1, 3000) AS n`);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<TestClient['access']['accounts']['query']>> = await admin.access.accounts.query({
      text: 'көп',
      cursor: cursor ?? undefined,
    });
    seen.push(...page.accounts.map(({ userName }) => userName));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toHaveLength(3000);
  expect(new Set(seen).size).toBe(3000);
  const { csv, isCut } = await admin.access.exportAccounts.query({ text: 'көп', language: 'kk' });
  expect([csv.trimEnd().split('\r\n').length, isCut]).toEqual([3001, false]);
});

test('an export of more accounts than a file takes says that it is cut', async () => {
  await server.owner.query(`INSERT INTO "user" (id, username, name, email, role)
    SELECT 'more' || n, 'more' || n, 'Артық', 'more' || n || '@x', 'headquarters' FROM generate_series(1, 20001) AS n`);
  const { csv, isCut } = await admin.access.exportAccounts.query({ text: 'артық', language: 'kk' });
  expect([csv.trimEnd().split('\r\n').length, isCut]).toEqual([20_001, true]);
});
