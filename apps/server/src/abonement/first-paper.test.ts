import { afterAll, beforeAll, expect, test } from 'vitest';
import { CITY_FACILITY } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

/** Whether this process has loaded the compiler's binary. */
const hasCompiler = () => {
  const { sharedObjects } = process.report.getReport() as { sharedObjects: string[] };
  return sharedObjects.some((path) => path.includes('typst'));
};

test('the compiler comes with the first paper: a server starts without it', async () => {
  expect(hasCompiler()).toBe(false);
  const asked = request();
  expect(await (await server.as('aigerim')).abonement.accept.mutate(asked)).toMatchObject({ ok: true });
  const headers = { cookie: await server.cookieOf('aigerim') };
  const answer = await fetch(`${server.url}/documents/${CITY_FACILITY}/ps1/${asked.id}.pdf`, { headers });
  expect(answer.status).toBe(200);
  expect(hasCompiler()).toBe(true);
});
