import type { Month } from '@jazylym/domain/calendar/calendar';
import type { OfficeReport } from '@jazylym/domain/report/office';
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
  const accept = async (name: AccountName, change: Parameters<typeof request>[0]) => {
    const sent = request(change);
    expect(await (await server.as(name)).abonement.accept.mutate(sent)).toMatchObject({ ok: true });
    return sent;
  };
  await accept('aigerim', {});
  await accept('aigerim', { subscriber: organization, payment: { method: 'account' } });
  await accept('aigerim', { ...NEWSPAPER, startMonth: '2027-02' as Month });
  await accept('aigerim', { ...NEWSPAPER, startMonth: '2027-11' as Month });
  await accept('saule', {
    ...{ facilityId: 3, address: { postalCode: '050012', settlement: 'Алматы', street: 'Абай', house: '5', flat: '' } },
    ...{ ...NEWSPAPER, startMonth: '2027-03' as Month },
  });
  await accept('bolat', {
    ...{ facilityId: 2, address: { postalCode: '160200', settlement: 'Сайрам', street: 'Абай', house: '5', flat: '' } },
    ...{ ...NEWSPAPER, startMonth: '2027-02' as Month, priceShown: { catalogueId: 1, total: 132_000 } },
  });
  const taken = await accept('aigerim', { ...NEWSPAPER, startMonth: '2027-01' as Month });
  expect(
    await (await server.as('aigerim')).abonement.reverseTogether.mutate({
      ...{ facilityId: 1, acceptanceId: taken.id, reason: 'Қате терілді' },
      reversals: [{ id: newId(), abonementId: taken.id }],
    }),
  ).toMatchObject({ ok: true });
});
afterAll(() => server?.close());

const reportOf = async (name: AccountName, query: object = {}) =>
  (await server.as(name)).report.office.query({ year: 2027, ...query });

/** Copies and those of them in cities, of each month. */
const counted = (months: OfficeReport['total']) => months.map(({ copies, city }) => ({ copies, city }));

test('an office reads its own titles alone, those without copies too, each with its next deadline', async () => {
  const { titles } = await reportOf('newspaperman');
  expect(titles.map(({ publicationIndex }) => publicationIndex)).toEqual(['65001', '65002']);
  expect(titles[0]?.deadline).toEqual({ startMonth: '2026-12', closesOn: '2026-11-10' });
  expect(titles[1]?.months.every(({ copies }) => copies === 0)).toBe(true);
  expect((await reportOf('editor', { publicationIndexes: ['65001'] })).titles).toEqual([]);
});

test('who counts the titles of all names those to count, and a manager counts the own branch', async () => {
  expect(await reportOf('hq')).toMatchObject({ titles: [], byBranch: [] });
  const [total] = (await reportOf('hq', { publicationIndexes: ['75384'] })).total;
  expect(total).toMatchObject({ copies: 2, awaiting: 1 });
  const { byBranch } = await reportOf('manager', { publicationIndexes: ['65001'], branchCodes: ['02'] });
  expect(byBranch).toEqual([]);
});

test('folded or not, by title, branch and rayon, in cities and beyond, it is what the abonements themselves say', async () => {
  const read = async () => [await reportOf('newspaperman'), await reportOf('newspaperman', { branchCodes: ['17'] })];
  const before = await read();
  await foldAll(server.app);
  const [country, branch] = await read();
  expect(before.map((one) => ({ ...one, asOf: null }))).toEqual(
    [country, branch].map((one) => ({ ...one, asOf: null })),
  );
  const { rows } = await server.owner.query<{
    title: string;
    branch: string;
    month: number;
    copies: number;
    city: number;
  }>(`
    SELECT publication_index AS title, delivery_branch_code AS branch, extract(month FROM month)::int AS month,
      sum(sets)::int AS copies, coalesce(sum(sets) FILTER (WHERE zone = 'city'), 0)::int AS city
    FROM abonement a CROSS JOIN generate_series('2027-01-01'::date, '2027-12-01'::date, '1 month') AS month
    WHERE month >= start_month AND month < start_month + make_interval(months => months)
      AND publication_index IN (SELECT index FROM publication p JOIN publisher ON publisher.id = p.publisher_id WHERE publisher.name = 'Газеттер үйі')
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)
    GROUP BY 1, 2, 3`);
  const sumOf = (chosen: (row: (typeof rows)[number]) => boolean) =>
    Array.from({ length: 12 }, (_, place) => {
      const of = rows.filter((row) => row.month === place + 1 && chosen(row));
      return { copies: of.reduce((sum, row) => sum + row.copies, 0), city: of.reduce((sum, row) => sum + row.city, 0) };
    });
  expect(rows.length).toBeGreaterThan(0);
  expect(counted(country?.total ?? [])).toEqual(sumOf(() => true));
  for (const { publicationIndex, months } of country?.titles ?? [])
    expect(counted(months)).toEqual(sumOf(({ title }) => title === publicationIndex));
  expect(country?.byBranch?.map(({ branchCode }) => branchCode)).toEqual(['02', '17']);
  for (const { branchCode, months } of country?.byBranch ?? [])
    expect(counted(months)).toEqual(sumOf(({ branch }) => branch === branchCode));
  expect(country?.byRayon).toEqual([]);
  const inBranch = counted(branch?.total ?? []);
  const rayons = (branch?.byRayon ?? []).map(({ rayon, months }) => ({
    isCity: rayon?.isCity,
    months: counted(months),
  }));
  expect(rayons).toEqual([
    { isCity: true, months: inBranch.map(({ city }) => ({ copies: city, city })) },
    { isCity: false, months: inBranch.map(({ copies, city }) => ({ copies: copies - city, city: 0 })) },
  ]);
});
