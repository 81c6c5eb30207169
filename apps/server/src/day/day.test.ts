import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, certifyDay, countDay, givePin, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

const businessDate = '2026-11-10';
const PRICE = 377_500;

let server: TestServer;
let operator: TestClient;
let head: TestClient;
let collectorId: string;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  head = await server.as('head');
  await givePin(operator);
  collectorId = await registerCollector(head);
});
afterAll(() => server.close());

const registered = async () => {
  const answer = await operator.abonement.accept.mutate(request());
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
};

test('a day from the first client to the sealed protocol', async () => {
  await registered();
  const wrong = await registered();
  const reversal = { facilityId, id: newId(), abonementId: wrong.abonements[0]?.id ?? '', reason: 'Басқа басылым' };
  expect(await takeBack(operator, reversal)).toEqual({ ok: true });
  const cards = [typedCard(101), typedCard(102)];
  const batch = await acceptBatchOf(operator, collectorId, cards);
  expect(batch).toMatchObject({ ok: true, batch: { count: 2, sum: 2 * PRICE, cardSum: 2 * PRICE, businessDate } });
  const remitted = { facilityId, id: newId(), collectorId, amount: PRICE };
  expect(await operator.day.receiveRemittance.mutate(remitted)).toEqual({ ok: true });
  expect(await operator.day.receiveRemittance.mutate(remitted)).toEqual({ ok: true });
  expect(await operator.day.debts.query({ facilityId })).toMatchObject([
    { collector: { id: collectorId }, debt: PRICE, days: [{ businessDate, accepted: 2 * PRICE, owed: PRICE }] },
  ]);

  expect(await operator.day.close.mutate({ facilityId, businessDate })).toEqual({ ok: true });
  const late = await registered();
  expect(late.abonements[0]?.businessDate).toBe('2026-11-11');
  await countDay(operator, { businessDate, cash: 3 * PRICE, cards: 3, left: 50_000 });
  const { protocol } = await operator.day.protocol.query({ facilityId, businessDate });
  expect(protocol).toMatchObject({
    total: { abonements: 3, total: 3 * PRICE },
    reversed: { abonements: 1, total: PRICE },
    cash: { opening: 0, counter: 2 * PRICE, refunds: PRICE, remitted: PRICE, expected: 2 * PRICE },
    cards: 3,
    collectors: [{ before: 0, accepted: 2 * PRICE, reversed: 0, remitted: PRICE, after: PRICE }],
  });
  const compared = await operator.day.reconcile.query({ facilityId, businessDate });
  expect(compared.reconciliation.cash).toEqual({
    ...{ expected: 2 * PRICE, since: PRICE, counted: 3 * PRICE, difference: 0 },
  });
  expect(compared.suspects).toEqual([]);
  const certified = await certifyDay(operator, { businessDate });
  expect(certified).toMatchObject({
    ok: true,
    certified: { content: { number: expect.stringMatching(/^160000-26-P-0001-\d$/) } },
  });
  const { state, certified: stored } = await operator.day.protocol.query({ facilityId, businessDate });
  expect({ state, stored }).toEqual({ state: 'certified', stored: certified.ok && certified.certified });
  expect(await operator.day.days.query({ facilityId })).toMatchObject({
    days: [{ businessDate: '2026-11-11', state: 'open', accepts: true }],
  });
  expect((await operator.day.history.query({ facilityId, before: null })).days).toHaveLength(1);
});
