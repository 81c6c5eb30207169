import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { CITY_FACILITY, publishCatalogue } from '../testing/reference.ts';
import { type RequestInput, request, requestOf, withLine } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const accept = async (asked: AcceptAbonements, by: 'aigerim' | 'dana' | 'bolat' = 'aigerim') =>
  (await server.as(by)).abonement.accept.mutate(asked);

const stored = async (id: string): Promise<number> =>
  (await server.owner.query('SELECT FROM abonement WHERE id = $1', [id])).rowCount ?? 0;

test('a subscription is accepted at the counter with number, price, change and business date', async () => {
  const asked = request();
  const answer = await accept(asked);
  expect(answer).toMatchObject({
    ok: true,
    acceptance: {
      id: asked.id,
      total: 377_500,
      payment: { method: 'cash', given: 400_000, change: 22_500 },
      abonements: [
        {
          id: asked.lines[0]?.id,
          acceptanceId: asked.id,
          number: '160000-26-0-000001-6',
          businessDate: '2026-11-10',
          price: { total: 377_500, publisher: 324_000, delivery: 53_500, catalogueVersion: 1 },
          operatorName: 'Айгерім Серікқызы',
        },
      ],
    },
  });
});

test('what the counter hears at once is what is read back later', async () => {
  const operator = await server.as('aigerim');
  const individual = request();
  const company = request({
    subscriber: ORGANIZATION,
    payment: {
      method: 'account',
      bankAccount: { bic: 'HSBKKZKX', iban: 'KZ86125KZT5004100100' },
      purpose: 'Кітапханаға жазылым',
    },
    address: { ...individual.address, postalCode: 'x20c3d4' },
    priceShown: { catalogueId: 1, total: 380_100 },
  });
  const several = requestOf([{}, { months: 6, priceShown: { catalogueId: 1, total: 188_700 } }]);
  for (const asked of [individual, company, several]) {
    const answer = await accept(asked);
    if (!answer.ok) throw new Error(answer.rejection.reason);
    for (const id of [asked.id, ...asked.lines.map((line) => line.id)]) {
      const stored = await operator.abonement.get.query({ facilityId: CITY_FACILITY, id });
      expect(stored.acceptance).toEqual(answer.acceptance);
      expect(stored.history.map(({ kind }) => kind)).toEqual(asked.lines.map(() => 'registered'));
    }
  }
});

test('several lines of one client get a number each, one payment and one change', async () => {
  const half = { months: 6, priceShown: { catalogueId: 1, total: 188_700 } };
  const newspaper = { publicationIndex: '65001', priceShown: { catalogueId: 1, total: 504_000 } };
  const asked = requestOf([{}, half, newspaper], { payment: { method: 'cash', given: 1_100_000 } });
  const answer = await accept(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const { abonements, total, payment } = answer.acceptance;
  expect({ total, payment }).toEqual({
    total: 1_070_200,
    payment: { method: 'cash', given: 1_100_000, change: 29_800 },
  });
  const sequences = abonements.map(({ number }) => Number(number.split('-')[3]));
  expect(sequences).toEqual([0, 1, 2].map((more) => (sequences[0] ?? 0) + more));
  const { rows } = await server.owner.query(
    'SELECT amount_tiyn AS amount, given_tiyn AS given, change_tiyn AS change FROM payment WHERE acceptance_id = $1',
    [asked.id],
  );
  expect(rows).toEqual([{ amount: '1070200', given: '1100000', change: '29800' }]);
});

test('of several lines one that cannot be keeps all of them from being registered, and is named', async () => {
  const asked = requestOf([{}, { months: 8 }]);
  expect(await accept(asked)).toMatchObject({
    ok: false,
    rejection: { reason: 'termNotOffered' },
    lineId: asked.lines[1]?.id,
  });
  for (const { id } of asked.lines) expect(await stored(id)).toBe(0);
});

test('an organization pays by account: an invoice awaits payment, no money is received', async () => {
  const asked = request({ subscriber: ORGANIZATION, payment: { method: 'account' } });
  const answer = await accept(asked);
  expect(answer).toMatchObject({
    ok: true,
    acceptance: {
      payment: { method: 'account', due: 377_500, paid: null },
      abonements: [{ payment: { method: 'account', status: 'awaiting' } }],
    },
  });
  const { rows } = await server.owner.query(
    `SELECT (SELECT count(*)::int FROM payment WHERE acceptance_id = $1) AS payments,
      (SELECT amount_tiyn FROM invoice WHERE acceptance_id = $1) AS invoiced`,
    [asked.id],
  );
  expect(rows).toEqual([{ payments: 0, invoiced: '377500' }]);
});

test('zone and price follow the delivery address, not the accepting facility', async () => {
  const { address } = request();
  const answer = await accept(
    request({ address: { ...address, postalCode: '160200' }, priceShown: { catalogueId: 1, total: 380_100 } }),
  );
  expect(answer).toMatchObject({
    ok: true,
    acceptance: { abonements: [{ zone: 'rayon', facilityId: CITY_FACILITY, price: { total: 380_100 } }] },
  });
});

const elsewhere = (postalCode: string) => ({ address: { ...request().address, postalCode } });
const inStreet = (street: string) => ({ address: { ...request().address, street } });
const REJECTED: [string, Partial<RequestInput>, object][] = [
  ['unknownIndex', { publicationIndex: '11111' }, { publicationIndex: '11111' }],
  ['termNotOffered', { months: 8 }, { months: 8, offered: [2, 4, 6, 12] }],
  ['startMonthClosed', { startMonth: '2026-11' }, { closedAfter: '2026-10-15', firstOpen: '2026-12' }],
  ['yearNotPublished', { startMonth: '2028-02' }, { year: 2028, last: '2028-01', closedAfter: null }],
  ['noIssuesInTerm', { publicationIndex: '70001', startMonth: '2027-07', months: 1 }, { startMonth: '2027-07' }],
  ['outsideTerritory', { publicationIndex: '65002' }, { branchCode: '17', territory: ['02'] }],
  ['unknownPostalCode', elsewhere('999999'), { postalCode: '999999' }],
  ['addressIncomplete', inStreet(''), { missing: 'street' }],
  ['priceChanged', { priceShown: { catalogueId: 1, total: 100 } }, { current: { catalogueId: 1, total: 377_500 } }],
  ['notEnoughCash', { payment: { method: 'cash', given: 100 } }, { total: 377_500, given: 100 }],
  ['accountNeedsOrganization', { payment: { method: 'account' } }, {}],
];

test.each(REJECTED)('%s is told to the counter and nothing is stored', async (reason, change, details) => {
  const asked = request(change);
  expect(await accept(asked)).toMatchObject({ ok: false, rejection: { reason, ...details } });
  expect(await stored(asked.id)).toBe(0);
});

test('without a published catalogue nothing is accepted', async () => {
  await server.owner.query('UPDATE catalogue SET published_at = NULL');
  await server.refresh();
  expect(await accept(request())).toEqual({ ok: false, rejection: { reason: 'noCatalogue' }, lineId: null });
  await server.owner.query('UPDATE catalogue SET published_at = now()');
  await server.refresh();
});

test('a repeated request gets the same answer, also by another operator of the facility', async () => {
  const asked = request();
  const first = await accept(asked);
  expect(await accept(asked)).toEqual(first);
  expect(await accept(asked, 'dana')).toEqual(first);
  expect(await stored(asked.id)).toBe(1);
});

test('the same id with another content is a conflict and changes nothing', async () => {
  const asked = request();
  const first = await accept(asked);
  const changed = request({
    id: asked.id,
    sets: 2,
    priceShown: { catalogueId: 1, total: 755_000 },
    payment: { method: 'cash', given: 755_000 },
  });
  const rejected = { ok: false, rejection: { reason: 'conflict', id: asked.id }, lineId: null };
  expect(await accept(changed)).toEqual(rejected);
  expect(await accept(withLine(asked, { months: 8 }))).toEqual(rejected);
  expect(await accept(asked)).toEqual(first);
});

test('a retry after the deadline or a new catalogue is answered with what is stored', async () => {
  const newspaper: Partial<RequestInput> = {
    publicationIndex: '65001',
    months: 1,
    startMonth: '2026-12',
    priceShown: { catalogueId: 1, total: 42_000 },
  };
  const asked = request(newspaper);
  const first = await accept(asked);
  expect(first.ok).toBe(true);
  await publishCatalogue(server.owner, 2);
  await server.refresh();
  expect(await accept(asked)).toEqual(first);
  expect(await accept(request(newspaper))).toMatchObject({
    rejection: { reason: 'priceChanged' },
  });
  server.clock.set('2027-03-01T06:00:00.000Z');
  expect(await accept(asked)).toEqual(first);
  expect(await accept(request(newspaper))).toMatchObject({
    rejection: { reason: 'startMonthClosed' },
  });
  server.clock.set(CAMPAIGN_DAY);
});

test('an operator accepts in no other facility, whether it exists or not', async () => {
  const refusal = async (facilityId: number) =>
    await accept(request({ facilityId })).catch((error: Error) => error.message);
  expect(await refusal(2)).toBe('notFound');
  expect(await refusal(99)).toBe('notFound');
});

test("a facility's day shows what it took, by cash and by account, newest first", async () => {
  const bolat = await server.as('bolat');
  expect(await bolat.abonement.today.query({ facilityId: 2 })).toEqual({
    businessDate: '2026-11-10',
    count: 0,
    cash: 0,
    cards: 0,
    account: 0,
    latest: [],
    left: 0,
    awaited: 0,
  });
  const cash = request({ facilityId: 2 });
  const account = request({ facilityId: 2, subscriber: ORGANIZATION, payment: { method: 'account' } });
  await accept(cash, 'bolat');
  await accept(account, 'bolat');
  expect(await bolat.abonement.today.query({ facilityId: 2 })).toMatchObject({
    count: 2,
    cash: 377_500,
    cards: 0,
    account: 377_500,
    left: 2,
    awaited: 1,
    latest: [
      {
        id: account.id,
        number: expect.stringMatching(/^160200-26-0-000002-\d$/),
        name: ORGANIZATION.name,
        method: 'account',
      },
      { id: cash.id, number: expect.stringMatching(/^160200-26-0-000001-\d$/), total: 377_500, startMonth: '2027-01' },
    ],
  });
});
