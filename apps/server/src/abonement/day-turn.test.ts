import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

async function acceptAt(iso: string) {
  server.clock.set(iso);
  const operator = await server.as('aigerim');
  const answer = await operator.abonement.accept.mutate(request({ startMonth: '2027-03' }));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const [abonement] = answer.acceptance.abonements;
  return { day: abonement?.businessDate, number: abonement?.number.slice(7, 18) };
}

const days = async () =>
  (
    await server.owner.query<{ day: string }>('SELECT business_date::text AS day FROM operational_day ORDER BY 1')
  ).rows.map(({ day }) => day);

test('an operational day is the date in Kazakhstan, not in Greenwich', async () => {
  expect(await acceptAt('2026-12-30T18:59:59.999Z')).toEqual({ day: '2026-12-30', number: '26-0-000001' });
  expect(await acceptAt('2026-12-30T19:00:00.000Z')).toEqual({ day: '2026-12-31', number: '26-0-000002' });
});

test('a clock set back does not turn the day back', async () => {
  expect(await acceptAt('2026-12-29T06:00:00.000Z')).toEqual({ day: '2026-12-31', number: '26-0-000003' });
});

test('with the year the numbers begin again, and each day is opened once', async () => {
  expect(await acceptAt('2026-12-31T19:00:00.000Z')).toEqual({ day: '2027-01-01', number: '27-0-000001' });
  expect(await acceptAt('2026-12-31T18:00:00.000Z')).toEqual({ day: '2027-01-01', number: '27-0-000002' });
  expect(await days()).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
});

test('what is accepted after a day was closed belongs to the next, which opens with it, and to no day before', async () => {
  server.clock.set('2027-01-04T13:00:00.000Z');
  const closed = { facilityId: 1, businessDate: '2027-01-04' };
  expect(await (await server.as('aigerim')).day.close.mutate(closed)).toEqual({ ok: true });
  expect(await days()).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-04']);
  expect(await acceptAt('2027-01-04T13:05:00.000Z')).toEqual({ day: '2027-01-05', number: '27-0-000003' });
  expect(await acceptAt('2027-01-03T06:00:00.000Z')).toEqual({ day: '2027-01-05', number: '27-0-000004' });
  expect(await (await server.as('aigerim')).abonement.today.query({ facilityId: 1 })).toMatchObject({
    businessDate: '2027-01-05',
    count: 2,
  });
});
