import { afterAll, beforeAll, expect, test } from 'vitest';
import { CITY_FACILITY } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const facilityId = CITY_FACILITY;
const client = async () => (await server.as('aigerim')).abonement;

/** An organization's abonement by account: to be paid and to be handed over. */
async function invoiced(): Promise<string> {
  const asked = request({ subscriber: ORGANIZATION, payment: { method: 'account' } });
  expect(await (await client()).accept.mutate(asked)).toMatchObject({ ok: true });
  return asked.id;
}

/** What today says is left, and what the two lists say and show. */
async function work() {
  const { notHandedOver, awaited, today } = await client();
  const [left, invoices, day] = await Promise.all([
    notHandedOver.query({ facilityId }),
    awaited.query({ facilityId }),
    today.query({ facilityId }),
  ]);
  return {
    today: [day.left, day.awaited],
    totals: [left.total, invoices.total],
    listed: [left.list.length, invoices.list.length],
  };
}

test('a list that cannot show all says how much there is, as today does, and what is done is counted no more', async () => {
  expect(await work()).toEqual({ today: [0, 0], totals: [0, 0], listed: [0, 0] });
  const ids: string[] = [];
  while (ids.length < 502)
    ids.push(...(await Promise.all(Array.from({ length: Math.min(20, 502 - ids.length) }, invoiced))));
  expect(await work()).toEqual({ today: [502, 502], totals: [502, 502], listed: [200, 500] });

  const [handedOver, paid, reversed] = ids;
  if (handedOver === undefined || paid === undefined || reversed === undefined) throw new Error('502 were accepted');
  const abonements = await client();
  await abonements.recordSteps.mutate({ facilityId, abonementIds: [handedOver], steps: ['signed', 'handedOver'] });
  const payment = { id: newId(), acceptanceId: paid, paidOn: '2026-11-10', reference: '4711', amount: 377_500 };
  expect(await abonements.payInvoice.mutate({ facilityId, ...payment })).toEqual({ ok: true });
  const reversal = { id: newId(), abonementId: reversed, reason: 'Клиент бас тартты' };
  expect(await takeBack(await server.as('aigerim'), { facilityId, ...reversal })).toEqual({ ok: true });
  expect(await work()).toEqual({ today: [500, 500], totals: [500, 500], listed: [200, 500] });
});
