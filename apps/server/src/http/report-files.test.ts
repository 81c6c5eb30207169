import type { Month } from '@jazylym/domain/calendar/calendar';
import { ExportName, type ExportsAsked } from '@jazylym/domain/report/export';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldAll } from '../report/fold.ts';
import { ACCOUNTS, type AccountName } from '../testing/accounts.ts';
import { type Asked, askFile, readCsv, readXlsx, sumOf } from '../testing/export-files.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let server: TestServer;
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const newspaper = (sets: number) => ({
  ...{ publicationIndex: '65001', months: 3, sets, startMonth: '2027-02' as Month },
  payment: { method: 'cash', given: 126_000 * sets } as const,
  priceShown: { catalogueId: 1, total: 126_000 * sets },
});

beforeAll(async () => {
  server = await startTestServer({ publicUrl: 'http://post.example' });
  for (const [name, asked] of [
    ['aigerim', request()],
    ['aigerim', request({ subscriber: ORGANIZATION, payment: { method: 'account' } })],
    ['aigerim', request(newspaper(3))],
    ['bolat', request({ facilityId: 2, ...newspaper(5) })],
    ['saule', request({ facilityId: 3, ...newspaper(4) })],
  ] as const)
    expect(await (await server.as(name)).abonement.accept.mutate(asked)).toMatchObject({ ok: true });
});
afterAll(() => server?.close());

const csvOf = async <Name extends ExportName>(name: Name, asked: ExportsAsked[Name], how: Asked = {}) => {
  const answer = await askFile(server, name, asked, how);
  expect(answer.status).toBe(200);
  const file = readCsv(await answer.text());
  expect(answer.headers.get('jazylym-rows')).toBe(String(file.rows.length));
  return file;
};
const byHand = async (columns: string, rest: string) =>
  (await server.owner.query<Record<string, string>>(`SELECT ${columns} FROM abonement WHERE ${rest}`)).rows;

test('all titles are the table of titles without its pages, in its order, and their sums are the abonements’ own', async () => {
  const asked = {
    ...PERIOD,
    sort: 'sets',
    descending: true,
    compare: { from: '2025-11-01', to: '2025-11-30' },
  } as const;
  const { rows, about } = await csvOf('titles', asked);
  const shown = await (await server.as('hq')).report.titles.query({ ...asked, language: 'en' });
  expect(rows.map(({ Index: index, Sets: sets }) => [String(index), sets])).toEqual(
    shown.rows.map(({ publicationIndex, figures }) => [publicationIndex, figures.sets]),
  );
  const [sum] = await byHand('sum(sets) AS sets, count(*) AS abonements, sum(total_tiyn) / 100 AS tenge', 'true');
  expect([sumOf(rows, 'Sets'), sumOf(rows, 'Abonements'), sumOf(rows, 'Amount')]).toEqual(
    [sum?.sets, sum?.abonements, sum?.tenge].map(Number),
  );
  expect(rows[0]).toMatchObject({
    Name: 'Egemen Qazaqstan',
    'Sets, last campaign': 0,
    Change: 'new',
    'Average term': 3,
  });
  expect(about).toMatchObject({
    Shows: 'All titles found',
    Page: 'Titles',
    Period: expect.stringContaining('1\u00a0November'),
    Address: 'http://post.example/dashboard/titles?paid=yes',
    'Made by': ACCOUNTS.hq.name,
    Counted: expect.stringContaining('by accepting branch'),
  });
});

test('every title of every branch, and every facility, add up to the same, also without what awaits payment', async () => {
  for (const paidOnly of [false, true]) {
    const titles = (await csvOf('branchTitles', { ...PERIOD, paidOnly })).rows;
    const facilities = (await csvOf('facilities', { ...PERIOD, paidOnly })).rows;
    const { total } = await (await server.as('hq')).report.acceptance.query({ ...PERIOD, paidOnly });
    for (const rows of [titles, facilities])
      expect([sumOf(rows, 'Sets'), sumOf(rows, 'Amount')]).toEqual([total.sets, total.amount / 100]);
  }
  const hand = await byHand(
    'branch_code AS branch, publication_index AS title, sum(sets) AS sets',
    'true GROUP BY 1, 2 ORDER BY 1, 2',
  );
  expect(
    (await csvOf('branchTitles', PERIOD)).rows.map((row) => [row['Branch code'], row.Index, row.Sets].map(String)),
  ).toEqual(
    hand.map(({ branch, title, sets }) => [String(Number(branch) < 10 ? branch : Number(branch)), title, sets]),
  );
  const { rows } = await server.owner.query<{ open: number }>(
    'SELECT count(*)::int AS open FROM facility WHERE closed_on IS NULL',
  );
  expect((await csvOf('facilities', PERIOD)).rows).toHaveLength(rows[0]?.open ?? -1);
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

test('copies by title, facility and month are what the abonements say, before and after a fold, and add up to the report', async () => {
  const before = await csvOf('copies', { year: 2027 });
  await foldAll(server.app);
  const { rows, about } = await csvOf('copies', { year: 2027 });
  expect(rows).toEqual(before.rows);
  const { total } = await (await server.as('hq')).report.delivery.query({ year: 2027 });
  expect(MONTHS.map((month) => sumOf(rows, month))).toEqual(total.map(({ copies }) => copies));
  const { rows: hand } = await server.owner.query<{ title: string; facility: string; copies: number[] }>(`
    SELECT a.publication_index AS title, f.code AS facility, array_agg(coalesce(sold, 0) ORDER BY month)::int[] AS copies
    FROM (SELECT DISTINCT publication_index, delivery_facility_id FROM abonement) AS a
      JOIN facility f ON f.id = a.delivery_facility_id
      CROSS JOIN generate_series('2027-01-01'::date, '2027-12-01', interval '1 month') AS month
      CROSS JOIN LATERAL (SELECT sum(sets) AS sold FROM abonement o WHERE o.publication_index = a.publication_index
        AND o.delivery_facility_id = a.delivery_facility_id AND month >= o.start_month
        AND month < o.start_month + make_interval(months => o.months)) AS s
    GROUP BY 1, 2 ORDER BY 1, 2`);
  expect(
    rows.map((row) => ({
      title: String(row.Index),
      facility: String(row['Postal index']),
      copies: MONTHS.map((one) => row[one]),
    })),
  ).toEqual(hand);
  expect(about).toMatchObject({ Period: 'Delivery year 2027', Branches: 'All branches' });
});

test.each(ExportName.options)(
  'a spreadsheet of %s holds the rows of its CSV, and says the same of itself',
  async (name) => {
    const asked = name === 'copies' ? { year: 2027 } : PERIOD;
    const csv = await csvOf(name, asked as never);
    const xlsx = await askFile(server, name, asked as never, { format: 'xlsx' });
    expect(xlsx.headers.get('content-disposition')).toBe(`attachment; filename="${name}-2026-11-10.xlsx"`);
    const read = await readXlsx(await xlsx.arrayBuffer());
    expect(read.about).toEqual(csv.about);
    const plain = ({ Change: _, 'Awaiting payment': awaiting, ...row }: (typeof csv.rows)[number]) => row;
    expect(read.rows.map(plain)).toEqual(csv.rows.map(plain));
  },
);

const READERS: readonly AccountName[] = ['manager', 'hq', 'editor', 'newspaperman'];
const inputOf = (name: ExportName) => (name === 'copies' ? { year: 2027 } : PERIOD) as never;

test.each(Object.keys(ACCOUNTS) as AccountName[])('%s gets the tables of the own role and no other', async (as) => {
  for (const name of ExportName.options) {
    const isEditor = as === 'editor' || as === 'newspaperman';
    const expected = READERS.includes(as) && !(isEditor && name === 'facilities') ? 200 : 403;
    const answer = await askFile(server, name, inputOf(name), { as });
    await answer.text();
    expect([name, answer.status]).toEqual([name, expected]);
  }
});

test('a manager’s tables are of the own branch, an editor’s of the own titles; what is foreign is as absent as what nobody has', async () => {
  const branches = (rows: { [head: string]: string | number }[]) => [...new Set(rows.map((row) => row['Branch code']))];
  for (const name of ['branchTitles', 'facilities', 'copies'] as const)
    expect([name, branches((await csvOf(name, inputOf(name), { as: 'manager' })).rows)]).toEqual([name, [17]]);
  for (const name of ['titles', 'branchTitles', 'copies'] as const) {
    const own = (await csvOf(name, inputOf(name), { as: 'newspaperman' })).rows.map((row) => String(row.Index));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((index) => !index.startsWith('650'))).toEqual([]);
  }
  const bytes = async (...asked: Parameters<typeof askFile>) => (await askFile(...asked)).text();
  const alike = (text: string, code: string) => text.replaceAll(new RegExp(`;${code}\r`, 'g'), ';\r');
  const foreign = await bytes(server, 'facilities', { ...PERIOD, branchCodes: ['02'] }, { as: 'manager' });
  const absent = await bytes(server, 'facilities', { ...PERIOD, branchCodes: ['99'] }, { as: 'manager' });
  expect(alike(foreign, '02')).toBe(alike(absent, '99'));
  const ofTitle = (index: string) =>
    bytes(server, 'copies', { year: 2027, publicationIndexes: [index] }, { as: 'editor' });
  expect(alike(await ofTitle('65001'), '65001')).toBe(alike(await ofTitle('99999'), '99999'));
});

test('what is no question is refused, and nothing goes to another site', async () => {
  const status = async (path: string, own = {}) => {
    const headers = { cookie: await server.cookieOf('hq'), ...own };
    const answer = await fetch(`${server.url}/documents/report/${path}`, { headers });
    await answer.text();
    return answer.status;
  };
  expect(await status('titles.csv')).toBe(400);
  for (const asked of ['{', '[]', '{"from":"2026-02-30","to":"2026-11-30"}', 'x'.repeat(10_001)])
    expect(await status(`titles.csv?asked=${encodeURIComponent(asked)}`)).toBe(400);
  const asked = `asked=${encodeURIComponent(JSON.stringify(PERIOD))}`;
  expect(await status(`titles.csv?${asked}&page=//elsewhere.example/dashboard/`)).toBe(400);
  expect(await status(`titles.csv?${asked}&language=xx`)).toBe(400);
  for (const file of ['titles.pdf', 'abonements.csv', 'titles', '__proto__.csv'])
    expect(await status(`${file}?${asked}`)).toBe(404);
  expect(await status(`titles.csv?${asked}`, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect((await askFile(server, 'titles', PERIOD, { as: null })).status).toBe(401);
  const answer = await askFile(server, 'titles', PERIOD);
  await answer.text();
  const { headers } = answer;
  expect([headers.get('cache-control'), headers.get('cross-origin-resource-policy')]).toEqual([
    'no-store',
    'same-origin',
  ]);
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
