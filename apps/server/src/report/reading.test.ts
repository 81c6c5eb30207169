import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test('reports that do not get on, more than there are connections, do not keep a clerk from accepting', async () => {
  const [clerk, manager] = [await server.as('aigerim'), await server.as('manager')];
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const hold = await server.owner.connect();
  await hold.query('BEGIN');
  await hold.query('LOCK TABLE acceptance_rollup IN ACCESS EXCLUSIVE MODE');
  let answered = 0;
  const reports = Array.from({ length: 30 }, () =>
    manager.report.acceptance.query(period).finally(() => {
      answered += 1;
    }),
  );
  for (let n = 0; n < 20; n += 1) expect(await clerk.abonement.accept.mutate(request())).toMatchObject({ ok: true });
  expect(answered).toBe(0);
  await hold.query('COMMIT');
  hold.release();
  await Promise.all(reports);
  expect((await manager.report.acceptance.query(period)).total.abonements).toBe(20);
});
