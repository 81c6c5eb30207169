import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const CLOSED_ON = '2026-11-10';
const closed = { ok: false, rejection: { reason: 'facilityClosed', closedOn: CLOSED_ON } };

let server: TestServer;
let operator: TestClient;
let collectorId: string;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  collectorId = await registerCollector(await server.as('head'));
});
afterAll(() => server?.close());

/** Keys a batch of one card in; answers what accepts it. */
async function keyedIn(blank: number) {
  const key = { facilityId, id: newId() };
  await operator.abonement.beginBatch.mutate({ ...key, collectorId });
  const control = { count: '1', sum: '3775' };
  const changed = [{ place: 0, card: typedCard(blank) }];
  const saved = await operator.abonement.saveBatch.mutate({ ...key, version: 0, control, changed, removed: [] });
  if (!saved.ok) throw new Error(saved.rejection.reason);
  return { ...key, version: saved.version, reason: '' };
}

test('what was accepted before its facility closed gets the same answer afterwards, and nothing new is accepted', async () => {
  const [asked, batch, waiting] = [request(), await keyedIn(101), await keyedIn(102)];
  const [first, firstBatch] = [
    await operator.abonement.accept.mutate(asked),
    await operator.abonement.acceptBatch.mutate(batch),
  ];
  expect([first, firstBatch]).toMatchObject([{ ok: true }, { ok: true }]);
  await server.owner.query('UPDATE facility SET closed_on = $2 WHERE id = $1', [facilityId, CLOSED_ON]);
  await server.refresh();
  // The money was taken: neither another day nor another clerk makes it a refusal.
  server.clock.set('2027-02-01T06:00:00.000Z');
  for (const client of [operator, await server.as('dana')]) {
    expect(await client.abonement.accept.mutate(asked)).toEqual(first);
    expect(await client.abonement.acceptBatch.mutate(batch)).toEqual(firstBatch);
  }
  expect(await operator.abonement.accept.mutate(request())).toMatchObject(closed);
  expect(await operator.abonement.acceptBatch.mutate(waiting)).toEqual(closed);
});
