import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

async function statusOf(id: string, as: AccountName): Promise<{ status: number; retryAfter: string | null }> {
  const answer = await fetch(`${server.url}/documents/${CITY_FACILITY}/ps1/${id}.pdf`, {
    headers: { cookie: await server.cookieOf(as) },
  });
  await answer.arrayBuffer();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
}

test('who asks for ninety papers at once gets some and is told to wait for the others, while a colleague gets theirs', async () => {
  const asked = requestOf([{}, {}, {}, {}]);
  expect(await (await server.as('aigerim')).abonement.accept.mutate(asked)).toMatchObject({ ok: true });
  await Promise.all([server.cookieOf('aigerim'), server.cookieOf('dana')]);
  const many = Array.from({ length: 90 }, () => statusOf(asked.id, 'aigerim'));
  const theirs = Array.from({ length: 5 }, () => statusOf(asked.id, 'dana'));
  expect((await Promise.all(theirs)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const answers = await Promise.all(many);
  const made = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(made.length).toBeGreaterThanOrEqual(8);
  expect(refused.length).toBeGreaterThan(0);
  for (const one of refused) expect(one).toEqual({ status: 429, retryAfter: '1' });
  // What was refused is asked for again.
  expect((await statusOf(asked.id, 'aigerim')).status).toBe(200);
});
