import { checkDigit } from '@jazylym/domain/abonement/number';
import { day as dateOf } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import type { TestClient } from '../testing/client.ts';
import { certifyDay, countDay, givePin } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { accepted } from '../testing/rich-day.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { verify } from './verify/verify.ts';

const PRICE = 377_500;
const sealKeys = temporarySealKeys();
const businessDate = dateOf('2026-11-10');
const ofDay = () => ({ facilityId, businessDate });

let server: TestServer;
let operator: TestClient;
const certify = (change: Partial<Parameters<typeof certifyDay>[1]> = {}) =>
  certifyDay(operator, { businessDate, ...change });

beforeAll(async () => {
  server = await startTestServer({ sealKeys });
  operator = await server.as('aigerim');
  await givePin(operator);
  server.clock.set(`${businessDate}T05:00:00.000Z`);
  await accepted(operator);
  server.clock.set(`${businessDate}T13:00:00.000Z`);
  await operator.day.close.mutate(ofDay());
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

test('one card missing and one foreign come to nothing, and yet are sealed, told and listed', async () => {
  const foreign = `160000-26-0-999999-${checkDigit('160000260999999')}`;
  await countDay(operator, { businessDate, cash: PRICE, cards: 1 });
  const kept = await operator.day.count.query(ofDay());
  const cards = { by: 'scan' as const, numbers: [foreign] };
  await operator.day.saveCount.mutate({ ...ofDay(), version: kept.version, count: { ...kept.count, cards } });
  const [row] = (await operator.day.reconcile.query(ofDay())).rows;
  expect(await certify()).toEqual({
    ok: false,
    rejection: { reason: 'reasonNeeded', cash: 0, cards: 0, cardsWrong: 2 },
  });
  const missing = [row?.number];
  expect(await certify({ reason: 'Карточка алмасып кеткен' })).toMatchObject({
    ...{ ok: true, certified: { content: { cards: { counted: 1, difference: 0, missing, foreign: [foreign] } } } },
  });
  const { rows } = await server.owner.query(
    `SELECT content FROM notice WHERE kind = 'difference' AND content ->> 'businessDate' = $1`,
    [businessDate],
  );
  expect(rows).toMatchObject([{ content: { cash: 0, cards: 0, cardsWrong: 2 } }]);
  const { days } = await operator.day.history.query({ facilityId, before: null });
  expect(days[0]).toMatchObject({ businessDate, cardsDifference: 0, cardsWrong: 2 });
  const asked = { facilityCode: null, papers: [] };
  const work = { rest: async () => undefined, progress: () => undefined };
  expect((await verify({ pool: server.app, keys: sealKeys }, asked, work)).findings).toEqual([]);
});
