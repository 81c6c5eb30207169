import { addDays } from '@jazylym/domain/calendar/date';
import type { FacilityDraft, FacilityEntry } from '@jazylym/domain/organisation/reference';
import { day } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, certifyDay, countDay, givePin, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { tablesOf } from '../testing/tables.ts';

/** A card's price, in tiyn. */
const PRICE = 377_500;

let server: TestServer;
let admin: TestClient;
let operator: TestClient;
let postman: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  operator = await server.as('aigerim');
  postman = await registerCollector(await server.as('head'));
  await givePin(operator);
});
afterAll(() => server?.close());

const { preview } = tablesOf(() => server);

/** Days go on through this file. */
let businessDate = day('2026-11-10');
const receive = (amount: number) =>
  operator.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId: postman, amount });

/** Certifies the day with this cash in its drawer and these cards, and lets the next one begin. */
async function endDay(counted: { cash: number; cards: number }): Promise<void> {
  expect(await operator.day.close.mutate({ facilityId, businessDate })).toEqual({ ok: true });
  await countDay(operator, { businessDate, ...counted });
  expect(await certifyDay(operator, { businessDate })).toMatchObject({ ok: true });
  businessDate = addDays(businessDate, 1);
  server.clock.set(`${businessDate}T05:00:00.000Z`);
}

/** The city facility as it is, and changed. */
async function change(asked: Partial<FacilityDraft>) {
  const { rows } = await admin.organisation.facilities.query({ text: '160000' });
  const seen = rows[0] as FacilityEntry;
  const { id: _, ...draft } = seen;
  return admin.organisation.saveFacility.mutate({ seen, next: { ...draft, ...asked } });
}
const WITHOUT = { automated: false, enteredAtCode: '160200' };

test('a facility that has certified a day keeps its code, though it has accepted nothing: the seal is found by it', async () => {
  expect(await receive(PRICE)).toEqual({ ok: true });
  await endDay({ cash: PRICE, cards: 0 });
  expect(await change({ code: '160009' })).toMatchObject({
    ok: false,
    rejection: { reason: 'codeInSeals', code: '160000' },
  });
});

test('a facility loses automation once its days are certified and its collectors owe nothing, also by a file', async () => {
  const file = 'code;nameKk;branch;automated;enteredAt\n160000;Шымкент;17;жоқ;160200\n';
  const cards = [typedCard(101), typedCard(102)];
  expect(await acceptBatchOf(operator, postman, cards)).toMatchObject({ ok: true });
  expect(await change(WITHOUT)).toMatchObject({ rejection: { reason: 'daysNotCertified', days: 1 } });
  expect(await preview('facilities', file)).toMatchObject({
    problems: [{ line: 2, column: 'automated', rejection: { reason: 'daysNotCertified', days: 1 } }],
  });
  await endDay({ cash: 0, cards: 2 });
  expect(await change(WITHOUT)).toMatchObject({ rejection: { reason: 'collectorsOwe', collectors: 1 } });
  expect(await preview('facilities', file)).toMatchObject({ problems: [{ rejection: { reason: 'collectorsOwe' } }] });
  // What is not about automation is changed as ever.
  expect(await change({ signatures: 2 })).toMatchObject({ ok: true });
  expect(await change({ signatures: 1 })).toMatchObject({ ok: true });
  expect(await receive(PRICE)).toEqual({ ok: true });
  await endDay({ cash: PRICE, cards: 0 });
  expect(await preview('facilities', file)).toMatchObject({ ok: true, summary: { changed: 1 } });
  expect(await change(WITHOUT)).toMatchObject({ ok: true, entry: WITHOUT });
});
