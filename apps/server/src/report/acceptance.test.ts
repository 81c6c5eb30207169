import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const organization = { kind: 'organization', name: 'ЖШС', bin: '000140002217', phone: null, language: 'ru' } as const;
const newspaper = { publicationIndex: '65001', months: 3, priceShown: { catalogueId: 1, total: 126_000 } };

async function accepted(by: AccountName, asked: AcceptAbonements): Promise<void> {
  const answer = await (await server.as(by)).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
}

beforeAll(async () => {
  server = await startTestServer();
  await accepted('aigerim', request());
  await accepted('aigerim', request({ subscriber: organization, payment: { method: 'account' } }));
  await accepted(
    'bolat',
    request({ facilityId: 2, ...newspaper, sets: 3, priceShown: { catalogueId: 1, total: 378_000 } }),
  );
  server.clock.set('2026-11-11T06:00:00.000Z');
  await accepted('saule', request({ facilityId: 3, ...newspaper }));
});
afterAll(() => server?.close());

const reportOf = async (name: AccountName, query: object = {}) =>
  (await server.as(name)).report.acceptance.query({ ...PERIOD, ...query });

const MAGAZINE = { sets: 2, abonements: 2, amount: 755_000, publisher: 648_000, cash: 377_500, account: 377_500 };
const NEWSPAPER_IN_SHYMKENT = {
  sets: 3,
  abonements: 1,
  amount: 378_000,
  publisher: 270_000,
  cash: 378_000,
  account: 0,
};
const NEWSPAPER_IN_ALMATY = { sets: 1, abonements: 1, amount: 126_000, publisher: 90_000, cash: 126_000, account: 0 };
const NEWSPAPER = { sets: 4, abonements: 2, amount: 504_000, publisher: 360_000, cash: 504_000, account: 0 };
const ALL = { sets: 6, abonements: 4, amount: 1_259_000, publisher: 1_008_000, cash: 881_500, account: 377_500 };

test('headquarters see every title, branch and day', async () => {
  expect(await reportOf('hq')).toMatchObject({
    total: ALL,
    byPublication: [
      { publicationIndex: '65001', title: { kk: 'Егемен Қазақстан' }, figures: NEWSPAPER },
      { publicationIndex: '75384', figures: MAGAZINE },
    ],
    byBranch: [
      { branchCode: '02', names: { en: 'Almaty city' }, figures: NEWSPAPER_IN_ALMATY },
      { branchCode: '17', figures: { amount: 1_133_000 } },
    ],
    byDay: [
      { day: '2026-11-10', figures: { abonements: 3 } },
      { day: '2026-11-11', figures: NEWSPAPER_IN_ALMATY },
    ],
    asOf: '2026-11-11T06:00:00.000Z',
  });
});

test('a regional manager sees the own branch, and no other when asking for it', async () => {
  expect(await reportOf('manager')).toMatchObject({ total: { abonements: 3 }, byBranch: [{ branchCode: '17' }] });
  expect(await reportOf('manager', { branchCodes: ['02'] })).toMatchObject({ total: { abonements: 0 }, byBranch: [] });
  expect((await reportOf('manager', { branchCodes: ['02', '17'] })).byBranch.map((one) => one.branchCode)).toEqual([
    '17',
  ]);
});

test("an editor sees the publisher's own titles in the whole country, and no other when asking for them", async () => {
  expect(await reportOf('editor')).toMatchObject({ total: MAGAZINE, byPublication: [{ publicationIndex: '75384' }] });
  expect(await reportOf('newspaperman')).toMatchObject({
    total: NEWSPAPER,
    byBranch: [{ branchCode: '02' }, { branchCode: '17' }],
  });
  expect(await reportOf('editor', { publicationIndexes: ['65001'] })).toMatchObject({
    total: { sets: 0 },
    byPublication: [],
  });
});

test('filters narrow a report, and a period includes both its ends', async () => {
  expect((await reportOf('hq', { branchCodes: ['17'], publicationIndexes: ['65001'] })).total).toMatchObject(
    NEWSPAPER_IN_SHYMKENT,
  );
  expect((await reportOf('hq', { from: '2026-11-11', to: '2026-11-11' })).total).toMatchObject(NEWSPAPER_IN_ALMATY);
  expect((await reportOf('hq', { from: '2026-11-12' })).total.abonements).toBe(0);
});

test('one branch is told by facility too, which with several branches, or for some titles only, it is not', async () => {
  expect((await reportOf('manager')).byFacility).toMatchObject([
    { facilityId: 1, figures: MAGAZINE },
    { facilityId: 2 },
  ]);
  expect((await reportOf('hq')).byFacility).toEqual([]);
  expect((await reportOf('manager', { publicationIndexes: ['75384'] })).byFacility).toEqual([]);
});

test('an invoice is awaited from its acceptance until it is paid or taken back, and what is paid only leaves it out', async () => {
  const awaiting = { sets: 1, abonements: 1, amount: 377_500, publisher: 324_000 };
  expect((await reportOf('hq')).total.awaiting).toEqual(awaiting);
  expect((await reportOf('hq', { paidOnly: true })).total).toMatchObject({
    sets: 5,
    abonements: 3,
    amount: 881_500,
    account: 0,
  });
  const { rows } = await server.owner.query<{ id: string }>('SELECT acceptance_id AS id FROM invoice');
  const [invoice] = rows;
  const paid = {
    id: newId(),
    facilityId: 1,
    acceptanceId: invoice?.id ?? '',
    amount: 377_500,
    paidOn: '2026-11-11',
    reference: '7',
  };
  expect(await (await server.as('aigerim')).abonement.payInvoice.mutate(paid)).toMatchObject({ ok: true });
  expect((await reportOf('hq')).total).toMatchObject({
    ...ALL,
    awaiting: { sets: 0, abonements: 0, amount: 0, publisher: 0 },
  });
});
