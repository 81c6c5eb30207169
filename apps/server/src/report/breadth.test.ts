import { MOST_ROWS } from '@jazylym/domain/report/report';
import { spansOf } from '@jazylym/domain/report/spans';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { allotment, mostRows } from './breadth.ts';

let server: TestServer;
const CAMPAIGN = { from: '2026-10-10', to: '2026-12-20' } as const;
const LAST = { from: '2025-10-10', to: '2025-12-20' } as const;
const MANY = 1_500;
/** As many titles as the largest country has: of most nothing is accepted. */
const TITLES = `INSERT INTO publication (index, title_kk, title_ru, title_en, kind, publisher_id)
  SELECT (800000 + n)::text, 'Атау ' || n, 'Название ' || n, 'Title ' || n, 'newspaper', 1 FROM generate_series(1, ${MANY}) AS n`;

beforeAll(async () => {
  server = await startTestServer();
  await server.owner.query(TITLES);
  await server.refresh();
  const aigerim = await server.as('aigerim');
  for (const sets of [1, 1]) {
    const priceShown = { catalogueId: 1, total: 377_500 };
    expect(await aigerim.abonement.accept.mutate(request({ sets, priceShown }))).toMatchObject({ ok: true });
  }
});
afterAll(() => server?.close());

const titles = async (query: object) =>
  (await server.as('hq')).report.titles.query({ ...CAMPAIGN, compare: LAST, ...query });

test('fifteen hundred titles of the country, or of a branch, stand in the order of a figure', async () => {
  for (const branchCodes of [[], ['17']]) {
    const report = await titles({ branchCodes, sort: 'sets' });
    expect([report.sort, report.rows.length]).toEqual(['sets', 50]);
    expect(report.rows[0]).toMatchObject({ publicationIndex: '75384', figures: { sets: 2 } });
    expect(report.count).toBeGreaterThan(MANY);
  }
});

test('where their order would read too much they stand by name, and the figures that are shown are right', async () => {
  const report = await titles({ branchCodes: ['02', '17'], sort: 'change', text: '' });
  expect(report.sort).toBe('name');
  const found = await titles({ branchCodes: ['02', '17'], sort: 'change', text: '75384' });
  expect(found).toMatchObject({
    sort: 'change',
    rows: [{ publicationIndex: '75384', figures: { sets: 2 }, before: { sets: 0 } }],
  });
});

test('a report of everything leaves out what would be too much, and says so: the total is never left out', async () => {
  const hq = await server.as('hq');
  const all = await hq.report.acceptance.query({ ...CAMPAIGN });
  expect(all).toMatchObject({ leftOut: [], total: { sets: 2 }, byPublication: [{ publicationIndex: '75384' }] });
  const branches = await hq.report.acceptance.query({ ...CAMPAIGN, branchCodes: ['02', '17'] });
  expect(branches).toMatchObject({ leftOut: ['byPublication'], byPublication: [], total: { sets: 2 } });
  expect(branches.byBranch).toMatchObject([{ branchCode: '17', figures: { sets: 2 } }]);
});

test('an allotment is taken from until too little is left for what is asked, and smaller things still find room', () => {
  const { take } = allotment();
  expect([take(MOST_ROWS - 10), take(11), take(10), take(1)]).toEqual([true, false, true, false]);
});

test('a question may read a row for each place, title and span: of a campaign no title has more than twelve', () => {
  const known = { publications: () => ({ size: MANY }) } as Parameters<typeof mostRows>[2];
  const places = [{ branchCode: '00', facilityId: 0 }];
  const { length } = spansOf(CAMPAIGN.from as never, CAMPAIGN.to as never);
  expect(length).toBeLessThanOrEqual(12);
  expect(mostRows({ places, publicationIndexes: 'each' }, length, known)).toBe(MANY * length);
  expect(mostRows({ places: [...places, ...places], publicationIndexes: ['75384'] }, length, known)).toBe(2 * length);
});
