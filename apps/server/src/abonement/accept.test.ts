import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('a subscription is accepted at the counter with number, price, change and business date', async () => {
  const operator = await server.as('aigerim');
  const asked = request();
  const answer = await operator.abonement.accept.mutate(asked);
  expect(answer).toMatchObject({
    ok: true,
    abonement: {
      id: asked.id,
      number: '160000-26-0-000001-6',
      businessDate: '2026-11-10',
      payment: { method: 'cash', given: 400_000, change: 22_500 },
      price: { total: 377_500, publisher: 324_000, delivery: 53_500, catalogueVersion: 1 },
      operatorName: 'Айгерім Серікқызы',
    },
  });
  if (!answer.ok) throw new Error('unreachable');
  expect(await operator.abonement.get.query({ facilityId: 1, id: asked.id })).toEqual(answer.abonement);
});
