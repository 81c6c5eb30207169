import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { ACCOUNTS, type AccountName } from '../testing/accounts.ts';
import { call, procedureAt, procedurePaths } from '../testing/call.ts';
import { acceptBatchOf, certifyDay, PIN, typedCard } from '../testing/day.ts';
import { rowsOfDay } from '../testing/day-rows.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { CERTIFIED_DAY, certifyRichDay, OPEN_DAY, type RichDay } from '../testing/rich-day.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

const ofDay = { facilityId, businessDate: CERTIFIED_DAY };
const nextDay = { facilityId, businessDate: OPEN_DAY };

let server: TestServer;
let day: RichDay;
let before: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  day = await certifyRichDay(server);
});
beforeEach(async () => {
  before = await rowsOfDay(server, ofDay);
});
afterEach(async () => {
  expect(await rowsOfDay(server, ofDay)).toEqual(before);
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

test('nothing that may be asked of the day opens it, closes it, counts it or certifies it again', async () => {
  for (const client of [day.operator, day.head]) {
    const certified = { ok: false, rejection: { reason: 'alreadyCertified', businessDate: CERTIFIED_DAY } };
    expect(await client.day.takeBack.mutate(ofDay)).toEqual(certified);
    expect(await client.day.close.mutate(ofDay)).toEqual(certified);
    const { count, version } = await client.day.count.query(ofDay);
    expect(await client.day.saveCount.mutate({ ...ofDay, version, count })).toMatchObject({
      ok: false,
      why: 'notCounting',
    });
  }
  expect(await certifyDay(day.operator, ofDay)).toMatchObject({ ok: false, rejection: { reason: 'alreadyCertified' } });
});

test('an operator takes nothing of it back: the day is closed', async () => {
  for (const abonementId of [day.standing, day.carded, day.awaited]) {
    const asked = { facilityId, id: newId(), abonementId, reason: 'Қате терілді' };
    const rejection = { reason: 'dayClosed', businessDate: CERTIFIED_DAY, openDay: OPEN_DAY };
    expect(await takeBack(day.operator, asked)).toEqual({ ok: false, rejection });
  }
});

test('what was taken back within the day is answered as then, and not taken back again', async () => {
  const again = { facilityId, id: day.reversalId, abonementId: day.reversed, reason: 'Қате терілді' };
  expect(await takeBack(day.operator, again)).toEqual({ ok: true });
  const anew = takeBack(day.head, { ...again, id: newId() });
  expect(await anew).toEqual({ ok: false, rejection: { reason: 'alreadyReversed' } });
});

test('a correction by the head is a document of the open day that points at the original; the protocol stays as it was sealed', async () => {
  const sealed = await day.operator.day.protocol.query(ofDay);
  const shown = await day.operator.abonement.get.query({ facilityId, id: day.standing });
  const asked = { facilityId, id: newId(), abonementId: day.standing, reason: 'Клиент бас тартты' };
  expect(await takeBack(day.head, asked)).toEqual({ ok: true });
  expect(await takeBack(day.head, asked)).toEqual({ ok: true });

  const number = shown.acceptance.abonements[0]?.number;
  expect((await day.operator.day.protocol.query(nextDay)).protocol.corrections).toEqual([
    expect.objectContaining({ id: asked.id, number, businessDate: CERTIFIED_DAY, total: 377_500, refund: 377_500 }),
  ]);
  expect(await day.operator.day.protocol.query(ofDay)).toEqual(sealed);
  const { rows } = await server.owner.query<{ day: string; of: string }>(
    'SELECT business_date::text AS day, abonement_date::text AS of FROM reversal WHERE id = $1',
    [asked.id],
  );
  expect(rows).toEqual([{ day: OPEN_DAY, of: CERTIFIED_DAY }]);
});

test('what comes after it is of the open day: a card of that date, an entry taken back, a payment of its invoice', async () => {
  const { batch } = await acceptBatchOf(day.operator, day.collectorId, [typedCard(103)]).then((answer) =>
    answer.ok ? answer : Promise.reject(new Error(answer.rejection.reason)),
  );
  expect(batch.businessDate).toBe(OPEN_DAY);
  const taken = { facilityId, id: newId(), remittanceId: day.remittanceId, reason: 'Қате терілді' };
  expect(await day.operator.day.correctRemittance.mutate(taken)).toEqual({ ok: true });
  const transfer = { paidOn: CERTIFIED_DAY, reference: '№ 13', amount: 377_500 };
  const paid = { facilityId, id: newId(), acceptanceId: day.awaited, ...transfer };
  expect(await day.operator.abonement.payInvoice.mutate(paid)).toEqual({ ok: true });

  const { protocol } = await day.operator.day.protocol.query(nextDay);
  expect(protocol).toMatchObject({ invoicesPaid: 377_500, cash: { remitted: -100_000 } });
  const certified = await day.operator.day.protocol.query(ofDay);
  expect(certified.protocol.bySettled.awaiting.abonements).toBe(1);
});

/** Every procedure that changes something of a facility, asked about the certified day and its documents. */
const ATTEMPTS: Record<string, () => object> = {
  'abonement.accept': () => request(),
  'abonement.recordPrint': () => ({ id: newId(), sheets: [{ paper: 'ps1', documentId: day.carded }] }),
  'abonement.recordSteps': () => ({ abonementIds: [day.carded], steps: ['signed', 'handedOver'] }),
  'abonement.reverseTogether': () => ({
    ...{ acceptanceId: day.awaited, reason: 'Қате терілді', reversals: [{ id: newId(), abonementId: day.awaited }] },
  }),
  'abonement.payInvoice': () => ({
    ...{ id: newId(), acceptanceId: day.awaited, paidOn: CERTIFIED_DAY, reference: '№ 14', amount: 377_500 },
  }),
  'abonement.beginBatch': () => ({ id: day.batchId, collectorId: day.collectorId }),
  'abonement.saveBatch': () => ({
    ...{ id: day.batchId, version: 0, control: { count: '1', sum: '3775' } },
    ...{ changed: [{ place: 0, card: typedCard(104) }], removed: [] },
  }),
  'abonement.takeBatch': () => ({ id: day.batchId }),
  'abonement.discardBatch': () => ({ id: day.batchId, version: 1 }),
  'abonement.acceptBatch': () => ({ id: day.batchId, version: 1, reason: 'Тағы бір рет' }),
  'day.close': () => ofDay,
  'day.takeBack': () => ofDay,
  'day.saveCount': () => ({ ...ofDay, version: 1, count: { cash: null, cards: null, left: null, ticked: [] } }),
  'day.certify': () => ({ ...ofDay, id: newId(), seen: '0'.repeat(64), pin: PIN, head: null, reason: 'Тағы бір рет' }),
  'day.remind': () => ofDay,
  'day.noticesSeen': () => ({ ids: [newId()] }),
  'day.receiveRemittance': () => ({ id: newId(), collectorId: day.collectorId, amount: 100_000 }),
  'day.correctRemittance': () => ({ id: newId(), remittanceId: day.remittanceId, reason: 'Қате терілді' }),
  'organisation.keepCollector': () => ({
    ...{ id: day.collectorId, seen: null },
    next: { channel: 'publicAgent', number: 1, name: 'Басқа', round: '', activeFrom: '2026-11-11', activeTo: null },
  }),
  'organisation.issueBlanks': () => ({ id: newId(), collectorId: day.collectorId, range: { first: 901, last: 909 } }),
  'organisation.endBlanks': () => ({
    ...{ id: newId(), collectorId: day.collectorId, range: { first: 101, last: 101 }, end: 'spoiled', reason: 'Сия' },
  }),
};

test('no procedure that changes something in a facility is forgotten here', () => {
  const changing = procedurePaths().filter((path) => {
    const { type, action } = procedureAt(path);
    return type === 'mutation' && /^(abonement|day|collector)\./.test(action ?? '');
  });
  expect(Object.keys(ATTEMPTS).sort()).toEqual(changing);
});

describe.each(Object.keys(ACCOUNTS) as AccountName[])('%s', (name) => {
  test.each(Object.keys(ATTEMPTS))('leaves the certified day as it is by %s', async (path) => {
    const input = { facilityId, ...ATTEMPTS[path]?.() };
    const { status } = await call(server.url, path, { input, cookie: await server.cookieOf(name) });
    expect(status).not.toBe(400);
    const isOfFacility = name === 'aigerim' || name === 'dana' || name === 'head';
    const isFromAbove = path === 'day.remind' || path === 'day.noticesSeen';
    if (!isOfFacility && !isFromAbove) expect([403, 404]).toContain(status);
  });
});
