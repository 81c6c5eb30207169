import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../../testing/client.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

let server: TestServer;
let hq: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  hq = await server.as('hq');
  const operator = await server.as('aigerim');
  for (let place = 0; place < 3; place += 1) await operator.abonement.accept.mutate(request());
});
afterAll(() => server.close());

const ended = async () => {
  for (;;) {
    const { running, ended: all } = await hq.day.verifyState.query();
    if (running === null) return all;
  }
};

test('headquarters has the country or one facility verified, one at a time, and sees the results, the latest first', async () => {
  const country = { facilityCode: null };
  const answers = await Promise.all([hq.day.verifyStart.mutate(country), hq.day.verifyStart.mutate(country)]);
  expect(answers.toSorted((one, other) => Number(other.ok) - Number(one.ok))).toEqual([
    { ok: true },
    { ok: false, rejection: { reason: 'running' } },
  ]);
  expect(await ended()).toMatchObject([
    { facilityCode: null, startedBy: 'Ерлан Жұмабаев', verified: { facilities: 3, entries: 3 }, findings: [] },
  ]);

  await server.owner.query('UPDATE abonement SET sets = 9 WHERE number_sequence = 2');
  expect(await hq.day.verifyStart.mutate({ facilityCode: '160000' })).toEqual({ ok: true });
  const [latest, before] = await ended();
  expect(latest).toMatchObject({
    ...{ facilityCode: '160000', verified: { facilities: 1 } },
    findings: [{ facilityCode: '160000', what: 'abonement', why: 'altered', sequence: 2, field: 'sets' }],
  });
  expect(before?.findings).toEqual([]);
});

test('a facility that there is not is told so, and nothing is begun', async () => {
  const { ended: former } = await hq.day.verifyState.query();
  expect(await hq.day.verifyStart.mutate({ facilityCode: '999999' })).toEqual({
    ok: false,
    rejection: { reason: 'noSuchFacility' },
  });
  expect((await hq.day.verifyState.query()).ended).toEqual(former);
});
