import type { Month } from '@jazylym/domain/calendar/calendar';
import type { DeliveryReport } from '@jazylym/domain/report/delivery';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';

let server: TestServer;
const NEWSPAPER = { publicationIndex: '65001', months: 3, priceShown: { catalogueId: 1, total: 126_000 } } as const;
const organization = { kind: 'organization', name: 'ЖШС', bin: '000140002217', phone: null, language: 'ru' } as const;

beforeAll(async () => {
  server = await startTestServer();
  const aigerim = await server.as('aigerim');
  const ask = async (asked: Parameters<typeof request>[0]) => {
    const sent = request(asked);
    expect(await aigerim.abonement.accept.mutate(sent)).toMatchObject({ ok: true });
    return sent;
  };
  await ask({});
  await ask({ subscriber: organization, payment: { method: 'account' } });
  await ask({ ...NEWSPAPER, startMonth: '2027-02' as Month, sets: 2, priceShown: { catalogueId: 1, total: 252_000 } });
  await ask({ ...NEWSPAPER, startMonth: '2027-11' as Month });
  const taken = await ask({ ...NEWSPAPER, startMonth: '2027-01' as Month });
  const answer = await aigerim.abonement.reverseTogether.mutate({
    facilityId: 1,
    acceptanceId: taken.id,
    reason: 'Қате терілді',
    reversals: [{ id: newId(), abonementId: taken.id }],
  });
  expect(answer).toMatchObject({ ok: true });
  await (await server.as('saule')).abonement.accept.mutate(
    request({ facilityId: 3, ...NEWSPAPER, startMonth: '2027-02' as Month }),
  );
});
afterAll(() => server?.close());

const reportOf = async (name: AccountName, query: object = {}) =>
  (await server.as(name)).report.delivery.query({ year: 2027, ...query });
const copies = (months: DeliveryReport['total']): number[] => months.map((one) => one.copies);

test('a subscription is a copy in each month of its term, and in the next year too where it runs over the end of the year', async () => {
  const { total, byPublication } = await reportOf('hq');
  expect(copies(total)).toEqual([2, 5, 5, 5, 2, 2, 2, 2, 2, 2, 3, 3]);
  expect(total.map((one) => one.started)).toEqual([2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(total[0]).toEqual({ month: '2027-01', copies: 2, city: 2, awaiting: 1, started: 2, renewed: 0, ended: 0 });
  expect(byPublication).toMatchObject([
    { publicationIndex: '65001', title: { kk: 'Егемен Қазақстан' } },
    { publicationIndex: '75384' },
  ]);
  expect(copies((await reportOf('hq', { year: 2028 })).total)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a manager counts what the own branch delivers, an editor the own titles everywhere', async () => {
  expect((await reportOf('manager', { branchCodes: ['02'] })).total.every((one) => one.copies === 0)).toBe(true);
  expect((await reportOf('manager')).byBranch.map((one) => one.branchCode)).toEqual(['17']);
  expect((await reportOf('newspaperman')).byPublication.map((one) => one.publicationIndex)).toEqual(['65001']);
  expect((await reportOf('editor', { publicationIndexes: ['65001'] })).byPublication).toEqual([]);
});

test('folded or not, by title, branch and facility, every month is what the abonements themselves say', async () => {
  const before = await reportOf('hq', { branchCodes: ['17'] });
  await foldAll(server.app);
  const { asOf, ...report } = await reportOf('hq', { branchCodes: ['17'] });
  expect({ ...before, asOf }).toEqual({ ...report, asOf });
  const { rows } = await server.owner.query<{
    index: string;
    facility: number;
    month: number;
    copies: number;
    city: number;
  }>(`
    SELECT publication_index AS index, delivery_facility_id AS facility, extract(month FROM month)::int AS month, sum(sets)::int AS copies,
      coalesce(sum(sets) FILTER (WHERE zone = 'city'), 0)::int AS city
    FROM abonement a CROSS JOIN generate_series('2027-01-01'::date, '2027-12-01'::date, '1 month') AS month
    WHERE month >= start_month AND month < start_month + make_interval(months => months) AND delivery_branch_code = '17'
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)
    GROUP BY 1, 2, 3`);
  const sumOf = (chosen: (row: (typeof rows)[number]) => boolean): number[] =>
    Array.from({ length: 12 }, (_, n) =>
      rows.filter((row) => row.month === n + 1 && chosen(row)).reduce((sum, row) => sum + row.copies, 0),
    );
  expect(copies(report.total)).toEqual(sumOf(() => true));
  for (const { publicationIndex, months } of report.byPublication)
    expect(copies(months)).toEqual(sumOf(({ index }) => index === publicationIndex));
  for (const { facilityId, months } of report.byFacility)
    expect(copies(months)).toEqual(sumOf(({ facility }) => facility === facilityId));
  expect(report.byFacility.length).toBeGreaterThan(0);
  const narrow = await reportOf('hq', { branchCodes: ['17'], publicationIndexes: ['65001'] });
  expect(narrow.byFacility.flatMap(({ months }) => copies(months))).toHaveLength(12 * narrow.byFacility.length);
  expect(copies(narrow.total)).toEqual(sumOf(({ index }) => index === '65001'));
});
