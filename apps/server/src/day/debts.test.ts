import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

/** A card's price, in tiyn. */
const PRICE = 377_500;

let server: TestServer;
let operator: TestClient;
let head: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  head = await server.as('head');
});
afterAll(() => server?.close());

/** Days go on through this file: an open day is never before another. */
let today = '2026-11-10';
function nextDay(): void {
  today = addDays(CalendarDate.parse(today), 1);
  server.clock.set(`${today}T05:00:00.000Z`);
}

let numbers = 0;

/** A postman with blanks of their own: the first of them. */
async function postman(): Promise<{ id: string; blank: number }> {
  const number = ++numbers;
  const blank = number * 1000;
  return { id: await registerCollector(head, { number, first: blank }), blank };
}

/** Cards of a year each, from a blank on, accepted on the day that is open. Answers the abonements. */
async function accept(id: string, blank: number, cards: number) {
  const typed = Array.from({ length: cards }, (_, place) => typedCard(blank + place));
  expect(await acceptBatchOf(operator, id, typed)).toMatchObject({ ok: true });
  return typed.map(({ abonementId }) => abonementId);
}

const receive = (collectorId: string, amount: number, id = newId()) =>
  operator.day.receiveRemittance.mutate({ facilityId, id, collectorId, amount });
const correct = (remittanceId: string, reason = 'Сома қате терілді', id = newId()) =>
  operator.day.correctRemittance.mutate({ facilityId, id, remittanceId, reason });
const debtOf = async (id: string) =>
  (await operator.day.debts.query({ facilityId })).find(({ collector }) => collector.id === id);
const received = async (collectorId: string, businessDate = today) =>
  (await operator.day.remittances.query({ facilityId, businessDate })).filter((one) => one.collectorId === collectorId);

const DONE = { ok: true };
const refused = (reason: string) => ({ ok: false, rejection: { reason } });

test('who has handed everything in owes nothing and is not listed', async () => {
  const { id, blank } = await postman();
  expect(await debtOf(id)).toBeUndefined();
  await accept(id, blank, 2);
  expect(await debtOf(id)).toMatchObject({ debt: 2 * PRICE, collector: { id, channel: 'postman' } });
  expect(await receive(id, 2 * PRICE)).toEqual(DONE);
  expect(await debtOf(id)).toBeUndefined();
});

test('money handed in covers the oldest day first', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 2);
  const first = { businessDate: today, accepted: 2 * PRICE, reversed: 0 };
  nextDay();
  await accept(id, blank + 2, 3);
  const second = { businessDate: today, accepted: 3 * PRICE, reversed: 0 };
  expect(await debtOf(id)).toMatchObject({
    debt: 5 * PRICE,
    days: [
      { ...first, owed: 2 * PRICE },
      { ...second, owed: 3 * PRICE },
    ],
  });
  await receive(id, PRICE);
  expect((await debtOf(id))?.days).toEqual([
    { ...first, owed: PRICE },
    { ...second, owed: 3 * PRICE },
  ]);
  await receive(id, 2 * PRICE);
  expect(await debtOf(id)).toMatchObject({ debt: 2 * PRICE, days: [{ ...second, owed: 2 * PRICE }] });
  expect(await received(id, second.businessDate)).toHaveLength(2);
  expect(await received(id, first.businessDate)).toEqual([]);
});

test('what is taken back is no longer owed', async () => {
  const { id, blank } = await postman();
  const [abonementId = ''] = await accept(id, blank, 2);
  const reversal = { facilityId, id: newId(), abonementId, reason: 'Басқа басылым' };
  expect(await takeBack(operator, reversal)).toEqual(DONE);
  expect(await debtOf(id)).toMatchObject({
    debt: PRICE,
    days: [{ businessDate: today, accepted: 2 * PRICE, reversed: PRICE, owed: PRICE }],
  });
});

test('who handed in too much is listed with less than nothing, and the next cards use it up', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 1);
  await receive(id, PRICE + 10_000);
  expect(await debtOf(id)).toMatchObject({ debt: -10_000, days: [] });
  await accept(id, blank + 1, 1);
  expect(await debtOf(id)).toMatchObject({ debt: PRICE - 10_000, days: [{ owed: PRICE - 10_000 }] });
});

test('a remittance that is sent again is one; the same id with another sum is a conflict', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 2);
  const remittance = newId();
  const answers = await Promise.all(Array.from({ length: 8 }, () => receive(id, PRICE, remittance)));
  expect(answers).toEqual(answers.map(() => DONE));
  expect(await received(id)).toHaveLength(1);
  expect(await receive(id, PRICE + 1, remittance)).toEqual(refused('conflict'));
  const other = await postman();
  expect(await receive(other.id, PRICE, remittance)).toEqual(refused('conflict'));
  expect(await debtOf(id)).toMatchObject({ debt: PRICE });
});

test('two tills that take in money of one collector at once record both', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 3);
  await Promise.all(Array.from({ length: 16 }, () => receive(id, 10_000)));
  expect(await debtOf(id)).toMatchObject({ debt: 3 * PRICE - 160_000 });
});

test('a wrong entry is taken back whole, with a reason, once', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 1);
  const wrong = newId();
  await receive(id, 37_750, wrong);
  const correction = newId();
  expect(await correct(wrong, undefined, correction)).toEqual(DONE);
  expect(await correct(wrong, undefined, correction)).toEqual(DONE);
  expect(await correct(wrong, 'Тағы бір рет')).toEqual(refused('alreadyCorrected'));
  expect(await correct(wrong, 'Басқа себеп', correction)).toEqual(refused('conflict'));
  expect(await debtOf(id)).toMatchObject({ debt: PRICE });
  const entries = await received(id);
  expect(entries).toHaveLength(2);
  expect(entries).toContainEqual({
    ...{ id: correction, collectorId: id, amount: -37_750, businessDate: today, corrects: wrong, isCorrected: false },
    ...{ reason: 'Сома қате терілді', operatorName: 'Айгерім Серікқызы', receivedAt: expect.any(String) },
  });
  expect(entries).toContainEqual(expect.objectContaining({ id: wrong, isCorrected: true, corrects: null, reason: '' }));
});

test('of 16 corrections of one entry at once one is made', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 1);
  const wrong = newId();
  await receive(id, PRICE, wrong);
  const answers = await Promise.all(Array.from({ length: 16 }, () => correct(wrong)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await debtOf(id)).toMatchObject({ debt: PRICE });
});

test('a correction is not corrected, and what is not there is not found', async () => {
  const { id } = await postman();
  const [wrong, correction] = [newId(), newId()];
  await receive(id, 10_000, wrong);
  await correct(wrong, undefined, correction);
  for (const absent of [correction, newId()])
    await expect(correct(absent)).rejects.toMatchObject({ data: { problem: 'notFound' } });
  await expect(receive(newId(), 10_000)).rejects.toMatchObject({ data: { problem: 'notFound' } });
});

test('a correction belongs to the day that is open, not to the day that it corrects', async () => {
  const { id } = await postman();
  const wrong = newId();
  await receive(id, 10_000, wrong);
  const itsDay = today;
  nextDay();
  await correct(wrong);
  expect(await received(id, itsDay)).toMatchObject([{ id: wrong, amount: 10_000, isCorrected: true }]);
  expect(await received(id)).toMatchObject([{ corrects: wrong, amount: -10_000 }]);
});

test('no sum that nobody could hand in, and no correction without words', async () => {
  const { id } = await postman();
  for (const amount of [0, -1, 1.5, 100_000_000_001])
    await expect(receive(id, amount)).rejects.toMatchObject({ data: { problem: 'badInput' } });
  for (const reason of ['', 'ок', '12345'])
    await expect(correct(newId(), reason)).rejects.toMatchObject({ data: { problem: 'badInput' } });
});

test('only the clerks of a facility take in its collectors’ money; those above see it', async () => {
  const { id, blank } = await postman();
  await accept(id, blank, 1);
  const [bolat, manager, hq] = await Promise.all([server.as('bolat'), server.as('manager'), server.as('hq')]);
  const asked = { facilityId, id: newId(), collectorId: id, amount: PRICE };
  await expect(bolat.day.receiveRemittance.mutate(asked)).rejects.toMatchObject({ data: { problem: 'notFound' } });
  await expect(manager.day.receiveRemittance.mutate(asked)).rejects.toMatchObject({ data: { problem: 'notAllowed' } });
  const foreign = { ...asked, facilityId: RAYON_FACILITY };
  await expect(bolat.day.receiveRemittance.mutate(foreign)).rejects.toMatchObject({ data: { problem: 'notFound' } });
  for (const above of [manager, hq])
    expect((await above.day.debts.query({ facilityId })).some(({ collector }) => collector.id === id)).toBe(true);
  expect(await bolat.day.debts.query({ facilityId: RAYON_FACILITY })).toEqual([]);
});

test('the strip counts begun batches, collectors who owe, and days that wait', async () => {
  const saule = await server.as('saule');
  expect(await saule.day.work.query({ facilityId: 3 })).toEqual({ drafts: 0, debts: 0, waiting: 0 });
  const before = await operator.day.work.query({ facilityId });
  const { id, blank } = await postman();
  await accept(id, blank, 1);
  await operator.abonement.beginBatch.mutate({ facilityId, id: newId(), collectorId: id });
  nextDay();
  await operator.abonement.accept.mutate(request());
  const after = await operator.day.work.query({ facilityId });
  expect(after).toEqual({ drafts: before.drafts + 1, debts: before.debts + 1, waiting: before.waiting + 1 });
});
