import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';

let server: TestServer;
const organization = { kind: 'organization', name: 'ЖШС', bin: '000140002217', phone: null, language: 'ru' } as const;
const account = { subscriber: organization, payment: { method: 'account' } } as const;
const newspaper = { publicationIndex: '65001', months: 3, priceShown: { catalogueId: 1, total: 126_000 } };

async function accepted(on: string, by: AccountName, change: object): Promise<void> {
  server.clock.set(`${on}T06:00:00.000Z`);
  const answer = await (await server.as(by)).abonement.accept.mutate(request(change));
  if (!answer.ok) throw new Error(answer.rejection.reason);
}

beforeAll(async () => {
  server = await startTestServer();
  await accepted('2026-10-10', 'aigerim', account);
  await accepted('2026-10-11', 'saule', { facilityId: 3, ...newspaper, ...account });
  await accepted('2026-10-31', 'bolat', { facilityId: 2, ...newspaper, ...account });
  await foldAll(server.app);
  await accepted('2026-11-06', 'aigerim', account);
  await accepted('2026-11-07', 'aigerim', account);
  await accepted('2026-11-10', 'aigerim', account);
  await accepted('2026-11-10', 'aigerim', {});
});
afterAll(() => server?.close());

const reportOf = async (name: AccountName, query: object = {}) => (await server.as(name)).report.awaiting.query(query);

/** Over the documents themselves, with the ages written out once more. */
const BY_HAND = `SELECT CASE WHEN '2026-11-10' - a.business_date <= 3 THEN 'fresh' WHEN '2026-11-10' - a.business_date <= 10 THEN 'week'
      WHEN '2026-11-10' - a.business_date <= 30 THEN 'month' ELSE 'older' END AS age,
    count(*)::integer AS abonements, sum(a.sets)::integer AS sets, sum(a.total_tiyn)::integer AS amount,
    sum(a.publisher_tiyn)::integer AS publisher
  FROM abonement a WHERE a.payment_method = 'account' AND ($1::text IS NULL OR a.branch_code = $1)
    AND NOT EXISTS (SELECT FROM payment p WHERE p.facility_id = a.facility_id AND p.acceptance_id = a.acceptance_id)
  GROUP BY 1`;

async function byHand(branchCode: string | null) {
  const { rows } = await server.owner.query(BY_HAND, [branchCode]);
  const nothing = { sets: 0, abonements: 0, amount: 0, publisher: 0 };
  return ['fresh', 'week', 'month', 'older'].map((age) => {
    const { age: _, ...awaiting } = rows.find((row) => row.age === age) ?? { age, ...nothing };
    return { age, awaiting };
  });
}

test('what awaits payment is told by its age, folded or not, as the documents say', async () => {
  const { byAge, byBranch } = await reportOf('hq');
  expect(byAge).toEqual(await byHand(null));
  expect(byBranch.map(({ branchCode }) => branchCode)).toEqual(['02', '17']);
  expect(byBranch[0]?.byAge).toEqual(await byHand('02'));
  expect(byBranch[1]?.byAge).toEqual(await byHand('17'));
});

test('the ages add up to what the figures say is awaited', async () => {
  const [{ byAge }, { total }] = await Promise.all([
    reportOf('hq'),
    (await server.as('hq')).report.acceptance.query({ from: '2026-01-01', to: '2026-12-31' }),
  ]);
  expect(byAge.reduce((sum, { awaiting }) => sum + awaiting.amount, 0)).toBe(total.awaiting.amount);
});

test('each sees the own branch or titles, and branches are told apart over all titles alone', async () => {
  expect((await reportOf('manager')).byAge).toEqual(await byHand('17'));
  expect((await reportOf('manager', { branchCodes: ['02'] })).byAge.every(({ awaiting }) => awaiting.sets === 0)).toBe(
    true,
  );
  const editor = await reportOf('editor');
  expect(editor.byAge.map(({ awaiting }) => awaiting.abonements)).toEqual([2, 1, 0, 1]);
  expect(editor.byBranch).toEqual([]);
});

test('what is paid is awaited no longer, on the day it was accepted', async () => {
  const { rows } = await server.owner.query<{ id: string }>(
    'SELECT acceptance_id AS id FROM invoice WHERE facility_id = 1 ORDER BY acceptance_id LIMIT 1',
  );
  const paid = {
    facilityId: 1,
    acceptanceId: rows[0]?.id ?? '',
    amount: 377_500,
    paidOn: '2026-11-10',
    reference: '7',
  };
  const answer = await (await server.as('aigerim')).abonement.payInvoice.mutate({ id: newId(), ...paid });
  expect(answer).toMatchObject({ ok: true });
  expect((await reportOf('hq')).byAge).toEqual(await byHand(null));
});
