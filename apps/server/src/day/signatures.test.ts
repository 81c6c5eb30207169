import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { certifyDay, countDay, givePin, PIN } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const businessDate = '2026-11-10';

let server: TestServer;
let operator: TestClient;

/** A facility that asks for two signatures, and a day that is counted. */
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  const entry = await operator.organisation.facility.query();
  if (entry === null) throw new Error('Айгерім works in a facility');
  const { id: _id, ...next } = entry;
  const saved = await (await server.as('admin')).organisation.saveFacility.mutate({
    ...{ seen: entry, next: { ...next, signatures: 2 as const } },
  });
  expect(saved).toMatchObject({ ok: true });
  await givePin(operator);
  await operator.day.close.mutate({ facilityId, businessDate });
  await countDay(operator, { businessDate, cash: 0, cards: 0 });
});
afterAll(() => server.close());

const certify = (userName: string | null, headPin = PIN, pin = PIN) =>
  certifyDay(operator, { businessDate, pin, head: userName === null ? null : { userName, pin: headPin } });
const refused = (rejection: object) => ({ ok: false, rejection });

test('where two sign, the page says so, and the operator alone certifies nothing', async () => {
  expect(await operator.day.days.query({ facilityId })).toMatchObject({ signatures: 2 });
  expect(await certify(null)).toEqual(refused({ reason: 'headNeeded' }));
});

test.each(['nobody', '', 'aigerim', 'dana', 'manager', 'hq', 'saule'])(
  '«%s» is not the head of this facility',
  async (name) => {
    expect(await certify(name)).toEqual(refused({ reason: 'notTheHead', userName: name }));
  },
);

test('a head who is disabled signs no more, nor does the head as both', async () => {
  await server.owner.query(`UPDATE "user" SET banned = true WHERE username = 'head'`);
  expect(await certify('head')).toEqual(refused({ reason: 'notTheHead', userName: 'head' }));
  await server.owner.query(`UPDATE "user" SET banned = false WHERE username = 'head'`);
  const head = await server.as('head');
  await givePin(head);
  const both = certifyDay(head, { businessDate, head: { userName: 'head', pin: PIN } });
  expect(await both).toEqual(refused({ reason: 'notTheHead', userName: 'head' }));
});

test('the PINs of both are looked at, the operator’s first, and each has tries of its own', async () => {
  expect(await certify('head', '000000', '111111')).toEqual(
    refused({ reason: 'wrongPin', whose: 'operator', attemptsLeft: 4 }),
  );
  for (const attemptsLeft of [4, 3, 2, 1])
    expect(await certify('head', '000000')).toEqual(refused({ reason: 'wrongPin', whose: 'head', attemptsLeft }));
  const locked = refused({ reason: 'pinLocked', whose: 'head', until: '2026-11-10T06:15:00.000Z' });
  expect(await certify('head', '000000')).toEqual(locked);
  expect(await certify('head')).toEqual(locked);
});

test('both have signed, and the protocol names them', async () => {
  server.clock.set('2026-11-10T06:16:00.000Z');
  expect(await certify(' HEAD ')).toMatchObject({
    ok: true,
    certified: { content: { operator: { name: 'Айгерім Серікқызы' }, head: { name: 'Гүлнар Сапарова' } } },
  });
  expect((await operator.day.history.query({ facilityId, before: null })).days).toMatchObject([
    { businessDate, operatorName: 'Айгерім Серікқызы', headName: 'Гүлнар Сапарова' },
  ]);
});
