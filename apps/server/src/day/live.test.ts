import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';

const PRICE = 377_500;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test('a facility where nothing has happened yet shows who could work, and nothing else', async () => {
  const operator = await server.as('aigerim');
  expect(await operator.day.live.query({ facilityId })).toEqual({
    ...{
      at: expect.any(String),
      businessDate: '2026-11-10',
      state: 'open',
      abonements: 0,
      total: 0,
      hours: [],
      drafts: [],
      waiting: [],
    },
    money: { counter: 0, remitted: 0, corrected: 0, paid: 0, awaiting: 0, collected: 0 },
    channels: ['facility', 'postman', 'publicAgent'].map((channel) => ({ channel, abonements: 0, total: 0 })),
    clerks: ['Айгерім Серікқызы', 'Гүлнар Сапарова', 'Дана Ерланқызы'].map((name) => ({
      ...{ userId: expect.any(String), name, abonements: 0, total: 0, lastAt: null },
    })),
  });
});

test('takings are told by what was paid and by whom, by the hour and by clerk; what was taken back is no part of it', async () => {
  const [operator, dana, head] = await Promise.all([server.as('aigerim'), server.as('dana'), server.as('head')]);
  const byAccount = { subscriber: ORGANIZATION, payment: { method: 'account' as const } };
  // 09:10 and 11:59 in Almaty.
  server.clock.set('2026-11-10T04:10:00.000Z');
  await operator.abonement.accept.mutate(request());
  const wrong = request();
  await operator.abonement.accept.mutate(wrong);
  await operator.abonement.accept.mutate(request(byAccount));
  server.clock.set('2026-11-10T06:59:00.000Z');
  const invoice = request(byAccount);
  await dana.abonement.accept.mutate(invoice);
  const payment = { facilityId, id: newId(), acceptanceId: invoice.id, paidOn: '2026-11-10', reference: '7' };
  expect(await dana.abonement.payInvoice.mutate({ ...payment, amount: PRICE })).toEqual({ ok: true });
  const reversal = { facilityId, id: newId(), abonementId: wrong.id, reason: 'Басқа басылым' };
  await takeBack(operator, reversal);
  const collectorId = await registerCollector(head);
  await acceptBatchOf(dana, collectorId, [typedCard(101), typedCard(102)]);
  await operator.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId, amount: PRICE });
  await operator.abonement.beginBatch.mutate({ facilityId, id: newId(), collectorId });

  const shown = await head.day.live.query({ facilityId });
  expect(shown).toMatchObject({
    ...{ at: '2026-11-10T06:59:00.000Z', abonements: 5, total: 5 * PRICE },
    money: { counter: PRICE, remitted: PRICE, corrected: 0, paid: PRICE, awaiting: PRICE, collected: 2 * PRICE },
    channels: [
      { channel: 'facility', abonements: 3, total: 3 * PRICE },
      { channel: 'postman', abonements: 2, total: 2 * PRICE },
      { channel: 'publicAgent', abonements: 0, total: 0 },
    ],
    hours: [
      { hour: 9, abonements: 2 },
      { hour: 10, abonements: 0 },
      { hour: 11, abonements: 3 },
    ],
    clerks: [
      { name: 'Дана Ерланқызы', abonements: 3, total: 3 * PRICE, lastAt: '2026-11-10T06:59:00.000Z' },
      { name: 'Айгерім Серікқызы', abonements: 2, total: 2 * PRICE, lastAt: '2026-11-10T04:10:00.000Z' },
      { name: 'Гүлнар Сапарова', abonements: 0, lastAt: null },
    ],
    drafts: [{ collector: { id: collectorId }, cards: 0, heldBy: { name: 'Айгерім Серікқызы' } }],
    waiting: [],
  });
});

test('a clerk whose account was disabled today still stands beside what they accepted, a closed day waits', async () => {
  await server.owner.query(`UPDATE "user" SET banned = true WHERE username = 'dana'`);
  const head = await server.as('head');
  expect((await head.day.live.query({ facilityId })).clerks[0]).toMatchObject({
    name: 'Дана Ерланқызы',
    abonements: 3,
  });
  await head.day.close.mutate({ facilityId, businessDate: '2026-11-10' });
  const closed = await head.day.live.query({ facilityId });
  expect(closed.waiting).toMatchObject([{ businessDate: '2026-11-10', state: 'counting' }]);
});

test('what was taken today stays to be seen after the day was closed, until the next one has a document', async () => {
  const [operator, head] = await Promise.all([server.as('aigerim'), server.as('head')]);
  const closed = await head.day.live.query({ facilityId });
  expect(closed).toMatchObject({ businessDate: '2026-11-10', state: 'counting', abonements: 5, total: 5 * PRICE });
  expect(closed.clerks[0]).toMatchObject({ name: 'Дана Ерланқызы', abonements: 3 });
  server.clock.set('2026-11-10T13:00:00.000Z');
  await operator.abonement.accept.mutate(request());
  const next = await head.day.live.query({ facilityId });
  expect(next).toMatchObject({ businessDate: '2026-11-11', state: 'open', abonements: 1, total: PRICE });
  expect(next.clerks.map(({ name }) => name)).toEqual(['Айгерім Серікқызы', 'Гүлнар Сапарова']);
});

test('cash given back today for a day that still waits has left today’s drawer', async () => {
  const [operator, head] = await Promise.all([server.as('aigerim'), server.as('head')]);
  const { rows } = await server.owner.query<{ id: string }>(
    `SELECT a.id FROM abonement a WHERE a.business_date = '2026-11-10' AND a.payment_method = 'cash' AND a.collector_id IS NULL
       AND NOT EXISTS (SELECT FROM reversal r WHERE r.abonement_id = a.id)`,
  );
  const reversal = { facilityId, id: newId(), abonementId: rows[0]?.id ?? '', reason: 'Басқа басылым' };
  expect(await takeBack(operator, reversal)).toEqual({ ok: true });
  expect((await head.day.live.query({ facilityId })).money).toMatchObject({ counter: PRICE, corrected: PRICE });
});
