import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { call } from '../testing/call.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';

let server: TestServer;
const [FROM, NEXT] = ['2026-11-10', '2026-11-11'] as CalendarDate[] as [CalendarDate, CalendarDate];
const PERIOD = { from: FROM, to: NEXT };
const organization = { kind: 'organization', name: 'ЖШС', bin: '000140002217', phone: null, language: 'ru' } as const;
const newspaper = (sets: number) => ({
  publicationIndex: '65001',
  months: 3,
  sets,
  payment: { method: 'cash', given: 126_000 * sets } as const,
  priceShown: { catalogueId: 1, total: 126_000 * sets },
});

async function accepted(by: AccountName, asked: AcceptAbonements): Promise<void> {
  const answer = await (await server.as(by)).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
}

beforeAll(async () => {
  server = await startTestServer();
  await accepted('aigerim', request());
  await accepted('aigerim', request({ subscriber: organization, payment: { method: 'account' } }));
  await accepted('bolat', request({ facilityId: 2, ...newspaper(1) }));
  server.clock.set('2026-11-11T06:00:00.000Z');
  await accepted('saule', request({ facilityId: 3, ...newspaper(5) }));
});
afterAll(() => server?.close());

const titlesOf = async (name: AccountName, query: object = {}) =>
  (await server.as(name)).report.titles.query({ ...PERIOD, ...query });
const indexesOf = async (name: AccountName, query: object = {}) =>
  (await titlesOf(name, query)).rows.map((row) => row.publicationIndex);

test('each title is what its abonements say: its figures, its small line and the days compared with, folded or not', async () => {
  const query = { compare: { from: FROM, to: FROM }, sort: 'index', descending: false };
  const before = await titlesOf('hq', query);
  await foldAll(server.app);
  const report = await titlesOf('hq', query);
  expect(report).toEqual(before);
  const { rows } = await server.owner.query<{
    index: string;
    sets: number;
    amount: number;
    term: number;
    awaiting: number;
    first: number;
    second: number;
  }>(`
    SELECT publication_index AS index, sum(sets)::int AS sets, sum(total_tiyn)::int AS amount,
      sum(sets * months)::float / sum(sets) AS term,
      coalesce(sum(sets) FILTER (WHERE payment_method = 'account'), 0)::float / sum(sets) AS awaiting,
      coalesce(sum(sets) FILTER (WHERE business_date = '${FROM}'), 0)::int AS first,
      coalesce(sum(sets) FILTER (WHERE business_date = '${NEXT}'), 0)::int AS second
    FROM abonement GROUP BY 1 ORDER BY 1`);
  expect(rows.length).toBe(2);
  const sold = report.rows.filter((row) => row.figures.sets > 0);
  expect(
    sold.map((row) => ({
      index: row.publicationIndex,
      sets: row.figures.sets,
      amount: row.figures.amount,
      term: row.term,
      awaiting: row.awaiting,
      first: row.before?.sets,
      trend: row.trend,
    })),
  ).toEqual(rows.map(({ second, ...row }) => ({ ...row, trend: [row.first, second] })));
  expect(report.parts).toEqual([
    { from: FROM, to: FROM },
    { from: NEXT, to: NEXT },
  ]);
});

test('titles stand in the order that was asked for, those without a value last', async () => {
  const compare = { from: FROM, to: FROM };
  expect(await indexesOf('hq', { sort: 'sets' })).toEqual(['65001', '75384', '65002', '70001']);
  expect(await indexesOf('hq', { sort: 'amount', descending: false })).toEqual(['65002', '70001', '75384', '65001']);
  expect(await indexesOf('hq', { sort: 'term' })).toEqual(['75384', '65001', '65002', '70001']);
  expect(await indexesOf('hq', { sort: 'change', compare, descending: false })).toEqual([
    ...['75384', '65001'],
    ...['65002', '70001'],
  ]);
  expect(await indexesOf('hq', { sort: 'name', language: 'ru', descending: false })).toEqual([
    ...['65002', '65001'],
    ...['75384', '70001'],
  ]);
});

test('what is paid only leaves out what is awaited, but still says the share of it', async () => {
  const [magazine] = (await titlesOf('hq', { text: '75384', paidOnly: true })).rows;
  expect(magazine).toMatchObject({ figures: { sets: 1, amount: 377_500 }, term: 12, awaiting: 0.5, trend: [1, 0] });
});

test('a title is found by its index, by words of its name in any language, and by its publisher', async () => {
  for (const text of ['653', 'egemen', 'егемен казак', 'tutvty'])
    expect([text, (await titlesOf('hq', { text })).rows.map((row) => row.publicationIndex)]).toEqual([
      text,
      text === '653' ? [] : ['65001'],
    ]);
  expect(await titlesOf('hq', { text: 'газеттер' })).toMatchObject({ count: 2 });
});

test('a manager sees every title with the figures of the own branch, an editor the own titles alone', async () => {
  const figures = (report: Awaited<ReturnType<typeof titlesOf>>) =>
    Object.fromEntries(report.rows.map((row) => [row.publicationIndex, row.figures.sets]));
  expect(figures(await titlesOf('manager'))).toEqual({ 65001: 1, 65002: 0, 70001: 0, 75384: 2 });
  expect(figures(await titlesOf('manager', { branchCodes: ['02'] }))).toEqual({
    65001: 0,
    65002: 0,
    70001: 0,
    75384: 0,
  });
  expect(figures(await titlesOf('newspaperman'))).toEqual({ 65001: 6, 65002: 0 });
  expect(await titlesOf('editor', { text: '65001' })).toMatchObject({ rows: [], count: 0, page: 1 });
});

test('titles come fifty a page, and beyond the last page is the last one', async () => {
  await server.owner.query(`
    INSERT INTO publication (index, title_kk, title_ru, title_en, kind, publisher_id)
    SELECT 'Z' || n, 'Басылым ' || n, 'Издание ' || n, 'Title ' || n, 'magazine', 1 FROM generate_series(100, 199) n`);
  await server.refresh();
  const first = await titlesOf('hq');
  expect(first.count).toBe(104);
  expect(first.rows.slice(0, 2).map((row) => row.publicationIndex)).toEqual(['65001', '75384']);
  const last = await titlesOf('hq', { page: 9 });
  expect([first.rows.length, last.rows.length, last.page]).toEqual([50, 4, 3]);
  expect(await indexesOf('hq', { sort: 'index', descending: false, page: 2 })).not.toContain('65001');
});

test('one title tells what it is, until when it is accepted next, and its copies by month, branch, facility and rayon', async () => {
  const title = await (await server.as('hq')).report.title.query({
    ...{ publicationIndex: '65001', year: 2027 },
    branchCodes: ['17'],
  });
  expect(title).toMatchObject({
    title: { kk: 'Егемен Қазақстан' },
    publisherName: 'Газеттер үйі',
    conditions: { distributionSystem: 'address', issuesPerYear: 240 },
    deadline: { startMonth: '2027-01', closesOn: '2026-12-10' },
  });
  const { rows } = await server.owner.query<{ facility: number; sets: number }>(`
    SELECT delivery_facility_id AS facility, sum(sets)::int AS sets FROM abonement
    WHERE publication_index = '65001' AND delivery_branch_code = '17' GROUP BY 1`);
  const [january] = title.total;
  expect(january).toMatchObject({ copies: rows.reduce((sum, { sets }) => sum + sets, 0) });
  expect(title.byFacility.map(({ facilityId, months }) => ({ facility: facilityId, sets: months[0]?.copies }))).toEqual(
    rows,
  );
  expect(title.byRayon).toEqual([
    {
      rayon: { isCity: true, names: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' } },
      facilities: rows.length,
      months: title.total,
    },
  ]);
});

test('a title that nobody has, and a branch, is as absent as one beyond reach, byte for byte', async () => {
  const ask = async (name: AccountName, path: string, input: object) =>
    call(server.url, path, { input, cookie: await server.cookieOf(name) });
  const title = (publicationIndex: string) => ask('editor', 'report.title', { publicationIndex, year: 2027 });
  expect(await title('65001')).toEqual(await title('99999'));
  expect([(await title('65001')).status, (await title('75384')).status]).toEqual([404, 200]);
  const found = (text: string) => ask('editor', 'report.titles', { ...PERIOD, text });
  expect(await found('65001')).toEqual(await found('99999'));
  const inBranch = (code: string) => ask('manager', 'report.titles', { ...PERIOD, branchCodes: [code] });
  expect(await inBranch('02')).toEqual(await inBranch('99'));
});
