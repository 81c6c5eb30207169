import { addDays } from '@jazylym/domain/calendar/date';
import { day } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countDay } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { accepted } from '../testing/rich-day.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const PRICE = 377_500;
const businessDate = day('2026-11-10');
const ofDay = { facilityId, businessDate };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test('the same pieces counted again after the next day brought something in are a new count', async () => {
  const operator = await server.as('aigerim');
  const at = (time: string) => server.clock.set(`${businessDate}T${time}:00.000Z`);
  await accepted(operator);
  at('13:00');
  await operator.day.close.mutate(ofDay);
  await countDay(operator, { businessDate, cash: 2 * PRICE, cards: 1 });
  at('13:05');
  await accepted(operator);
  expect((await operator.day.days.query({ facilityId })).days.at(-1)?.businessDate).toBe(addDays(businessDate, 1));
  at('13:10');
  const { count, version } = await operator.day.count.query(ofDay);
  const cash = async () => (await operator.day.reconcile.query(ofDay)).reconciliation.cash;
  expect(await cash()).toEqual({ expected: PRICE, since: 0, counted: 2 * PRICE, difference: PRICE });
  await operator.day.saveCount.mutate({ ...ofDay, version, count, isCashCounted: true });
  expect(await cash()).toEqual({ expected: PRICE, since: PRICE, counted: 2 * PRICE, difference: 0 });
});
