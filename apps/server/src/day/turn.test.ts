import { addDays } from '@jazylym/domain/calendar/date';
import { NOT_COUNTED } from '@jazylym/domain/day/count';
import { day as dateOf } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import type { TestClient } from '../testing/client.ts';
import { cashOf, certifyDay, countDay, givePin, registerCollector } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { accepted } from '../testing/rich-day.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const PRICE = 377_500;

let server: TestServer;
let operator: TestClient;
let dana: TestClient;
let today = dateOf('2026-11-09');

const at = (date: string, time = '05:00') => server.clock.set(`${date}T${time}:00.000Z`);
const ofDay = (businessDate: string = today) => ({ facilityId, businessDate });
const close = (businessDate?: string) => operator.day.close.mutate(ofDay(businessDate));
const takeBack = (businessDate?: string) => operator.day.takeBack.mutate(ofDay(businessDate));
const refused = (rejection: object) => ({ ok: false, rejection });
const states = async () =>
  (await operator.day.days.query({ facilityId })).days.map(({ businessDate, state, accepts }) => [
    ...[businessDate, state, accepts],
  ]);
const businessDateNow = async () => {
  const answer = await operator.abonement.accept.mutate(request());
  return answer.ok ? answer.acceptance.abonements[0]?.businessDate : answer.rejection.reason;
};
async function certifyAll(): Promise<void> {
  for (const { businessDate, state } of (await operator.day.days.query({ facilityId })).days) {
    if (state === 'open' && businessDate > today) continue;
    await close(businessDate);
    await countDay(operator, { businessDate, cash: 0, cards: 0 });
    expect(await certifyDay(operator, { businessDate, reason: 'Сынақ' })).toMatchObject({ ok: true });
  }
}

beforeAll(async () => {
  server = await startTestServer();
  [operator, dana] = [await server.as('aigerim'), await server.as('dana')];
  await givePin(operator);
});
/** Each test has a morning of its own, and no day that waits. */
beforeEach(async () => {
  today = addDays(today, 1);
  at(today);
  await certifyAll();
  today = addDays(today, 1);
  at(today);
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

test('a closed day is counted and the next accepts; taken back while that holds nothing, it accepts again', async () => {
  expect(await businessDateNow()).toBe(today);
  expect(await states()).toEqual([[today, 'open', true]]);
  expect(await close()).toEqual({ ok: true });
  expect(await close()).toEqual({ ok: true });
  expect(await states()).toEqual([[today, 'counting', false]]);
  expect(await takeBack()).toEqual({ ok: true });
  expect(await takeBack()).toEqual({ ok: true });
  expect(await states()).toEqual([[today, 'open', true]]);
  expect(await businessDateNow()).toBe(today);
});

test.each<[string, () => Promise<void>]>([
  ['a client', async () => void (await accepted(operator))],
  [
    'money that is handed in',
    async () => {
      const collectorId = await registerCollector(await server.as('head'), { number: 7, first: 701 });
      const amount = { collectorId, amount: 100 };
      await operator.day.receiveRemittance.mutate({ facilityId, id: newId(), ...amount });
    },
  ],
])('once the next day has begun with %s, a closed day stays closed', async (_, begin) => {
  await accepted(operator);
  await close();
  await begin();
  const nextDay = addDays(today, 1);
  expect(await takeBack()).toEqual(refused({ reason: 'nextDayBegun', nextDay }));
  expect(await states()).toEqual([
    [today, 'counting', false],
    [nextDay, 'open', true],
  ]);
});

test('a day is not closed before its date has come, nor one that there never was', async () => {
  await accepted(operator);
  await close();
  await accepted(operator);
  const nextDay = addDays(today, 1);
  expect(await close(nextDay)).toEqual(refused({ reason: 'notToday', businessDate: nextDay }));
  for (const businessDate of ['2026-10-01', '2026-10-02'])
    for (const answer of [await close(businessDate), await takeBack(businessDate)])
      expect(answer).toEqual(refused({ reason: 'noSuchDay', businessDate }));
  const far = addDays(today, 365);
  expect(await close(far)).toEqual(refused({ reason: 'notToday', businessDate: far }));
});

test('a certified day is neither closed nor taken back', async () => {
  await accepted(operator);
  await certifyAll();
  for (const answer of [await close(), await takeBack()])
    expect(answer).toEqual(refused({ reason: 'alreadyCertified', businessDate: today }));
});

test('a day without a document is closed and certified too', async () => {
  expect(await close()).toEqual({ ok: true });
  await countDay(operator, { businessDate: today, cash: 0, cards: 0 });
  expect(await certifyDay(operator, { businessDate: today })).toMatchObject({
    ...{ ok: true, certified: { content: { protocol: { total: { abonements: 0 }, numbers: [] } } } },
  });
});

test('days that nobody closed wait, seen from above; the day of today accepts, and they are certified one by one', async () => {
  const first = today;
  const dates = [first, addDays(first, 1), addDays(first, 2)];
  for (const date of dates) {
    at(date);
    expect(await businessDateNow()).toBe(date);
  }
  today = addDays(first, 2);
  const waiting = dates.map((date) => [date, 'open', date === today]);
  expect(await states()).toEqual(waiting);
  const { days } = await (await server.as('manager')).day.days.query({ facilityId });
  expect(days.map(({ businessDate }) => businessDate)).toEqual(dates);
  expect(await close(first)).toEqual({ ok: true });
  expect(await businessDateNow()).toBe(today);
  expect(await states()).toEqual([[first, 'counting', false], ...waiting.slice(1)]);
});

test('a clock that is set back closes nothing that is still to come, and opens no day anew', async () => {
  await accepted(operator);
  await close();
  const nextDay = addDays(today, 1);
  at(nextDay);
  expect(await businessDateNow()).toBe(nextDay);
  at(addDays(today, -3));
  expect(await businessDateNow()).toBe(nextDay);
  expect(await close(nextDay)).toEqual(refused({ reason: 'notToday', businessDate: nextDay }));
  at(nextDay);
});

test('two tills that count one day: the later one sees what the earlier one saved, and nothing is lost unseen', async () => {
  await accepted(operator);
  const count = { ...NOT_COUNTED, cash: cashOf(PRICE) };
  const notYet = await operator.day.saveCount.mutate({ ...ofDay(), version: 0, count });
  expect(notYet).toEqual({
    ok: false,
    why: 'notCounting',
    kept: { count: NOT_COUNTED, version: 0, cashCountedAt: null },
  });
  await close();
  at(today, '13:00');
  const first = await operator.day.saveCount.mutate({ ...ofDay(), version: 0, count });
  expect(first).toMatchObject({ ok: true, kept: { count, version: 1, cashCountedAt: `${today}T13:00:00.000Z` } });
  const cards = { ...count, cards: { by: 'scan' as const, numbers: ['160000-26-0-000001-5'] } };
  for (const version of [0, 2, 99]) {
    const late = await dana.day.saveCount.mutate({ ...ofDay(), version, count: cards });
    expect(late).toEqual({ ok: false, why: 'changed', kept: first.kept });
  }
  at(today, '13:30');
  const second = await dana.day.saveCount.mutate({ ...ofDay(), version: 1, count: cards });
  // The cash was not counted again: when it was decides what the next day brought in before.
  expect(second).toMatchObject({ ok: true, kept: { version: 2, cashCountedAt: `${today}T13:00:00.000Z` } });
  const again = await dana.day.saveCount.mutate({ ...ofDay(), version: 2, count: cards, isCashCounted: true });
  // The same pieces, counted again: what came in until now is among them.
  expect(again).toMatchObject({ ok: true, kept: { version: 3, cashCountedAt: `${today}T13:30:00.000Z` } });
  const racing = await Promise.all(
    [operator, dana, operator, dana].map((client, place) =>
      client.day.saveCount.mutate({ ...ofDay(), version: 3, count: { ...cards, cash: cashOf(PRICE + 100 * place) } }),
    ),
  );
  expect(racing.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await dana.day.count.query(ofDay())).toEqual(racing.find(({ ok }) => ok)?.kept);
  await expect(operator.day.saveCount.mutate({ ...ofDay('2026-10-01'), version: 0, count })).rejects.toThrow(
    'notFound',
  );
});
