import { withConnection } from '@jazylym/db/connection';
import { expect, test } from 'vitest';
import { call } from '../testing/call.ts';
import { startTestServer } from '../testing/server.ts';

const asRoot = (text: string): Promise<void> =>
  withConnection(process.env.JAZYLYM_TEST_SUPERUSER_URL ?? '', async (client) => void (await client.query(text)));

test('while the database is away the server says so, and goes on when it is back', async () => {
  const server = await startTestServer();
  const database = new URL(server.appUrl).pathname.slice(1);
  try {
    const cookie = await server.cookieOf('aigerim');
    const today = () => call(server.url, 'abonement.today', { input: { facilityId: 1 }, cookie });
    expect((await today()).status).toBe(200);

    await asRoot(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    await asRoot(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`);
    const health = await fetch(`${server.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([503, expect.objectContaining({ database: 'unreachable' })]);
    const answer = await today();
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      503,
      { error: { data: { problem: 'unavailable' } } },
    ]);

    await asRoot(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
    expect((await today()).status).toBe(200);
  } finally {
    await server.close();
  }
});
