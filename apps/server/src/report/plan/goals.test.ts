import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { goalOf } from '@jazylym/domain/report/goal';
import type { PlanChange, PlanProgressQuery } from '@jazylym/domain/report/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../../testing/accounts.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

let server: TestServer;
const LINES: PlanChange[] = [
  { kind: 'branch', code: '02', sets: 30 },
  { kind: 'branch', code: '17', sets: 10 },
  { kind: 'facility', code: '160000', sets: 20 },
  { kind: 'title', code: '65001', sets: 100 },
  { kind: 'title', code: '75384', sets: 9 },
];

/** The newspaper for three months, as many sets, by whoever works at a facility. */
const newspaper = (facilityId: number, sets: number) =>
  request({
    ...{ facilityId, publicationIndex: '65001', months: 3, sets },
    ...{ priceShown: { catalogueId: 1, total: 126_000 * sets }, payment: { method: 'cash', given: 126_000 * sets } },
  });

async function accepted(by: AccountName, on: string, asked: AcceptAbonements): Promise<void> {
  server.clock.set(`${on}T06:00:00.000Z`);
  expect(await (await server.as(by)).abonement.accept.mutate(asked)).toMatchObject({ ok: true });
}

beforeAll(async () => {
  server = await startTestServer();
  // The campaign before runs on the days just gone, since nothing can be accepted in last year's catalogue.
  await server.owner.query(
    `INSERT INTO campaign VALUES (2026, '2026-11-02', '2026-11-06'), (2027, '2026-11-10', '2026-11-15')`,
  );
  await accepted('aigerim', '2026-11-03', newspaper(1, 4));
  await accepted('saule', '2026-11-05', newspaper(3, 6));
  await accepted('aigerim', '2026-11-10', request());
  await accepted('bolat', '2026-11-10', newspaper(2, 2));
  await accepted('saule', '2026-11-11', newspaper(3, 5));
  await (await server.as('hq')).report.savePlan.mutate({ year: 2027, seen: 0, lines: LINES });
});
afterAll(() => server?.close());

const goalsOf = async (name: AccountName, query: Omit<PlanProgressQuery, 'year'>, year = 2027) =>
  (await server.as(name)).report.planGoals.query({ year, ...query });

test('the plan of the country adds up what its branches’ lines say, and is expected as the last campaign went', async () => {
  const goals = await goalsOf('hq', { kind: 'branch' });
  expect(goals).toEqual({
    ...{ kind: 'branch', count: 2, campaign: { year: 2027, opensOn: '2026-11-10', closesOn: '2026-11-15' } },
    lines: [
      { code: '02', sets: 30 },
      { code: '17', sets: 10 },
    ],
    // Four of its ten sets had come by its second day, six more by its fourth; it had five days.
    expected: [0, 0.4, 0.4, 1, 1, 1],
  });
});

test('what a plan is measured by is what the abonements say, and the same as the page of plans tells line by line', async () => {
  const hq = await server.as('hq');
  const { rows } = await server.owner.query<{ code: string; sets: number }>(
    `SELECT f.branch_code::text AS code, sum(a.sets)::int AS sets FROM abonement a JOIN facility f ON f.id = a.facility_id
     WHERE a.business_date BETWEEN '2026-11-10' AND '2026-11-15' GROUP BY f.branch_code ORDER BY f.branch_code`,
  );
  const report = await hq.report.acceptance.query({ from: '2026-11-10', to: '2026-11-15' });
  const setsByBranch = new Map(report.byBranch.map(({ branchCode, figures }) => [branchCode as string, figures.sets]));
  expect([...setsByBranch]).toEqual(rows.map(({ code, sets }) => [code, sets]));
  const goals = await goalsOf('hq', { kind: 'branch' });
  const { lines, today } = await hq.report.planProgress.query({ year: 2027, kind: 'branch' });
  for (const { code, ...line } of lines)
    expect(goalOf(goals, { codes: [code], accepted: setsByBranch, today })).toMatchObject({
      ...{ sets: line.plan, accepted: line.accepted, share: line.share },
      ...{ expected: line.expected, neededPerDay: line.neededPerDay },
    });
  expect(goalOf(goals, { codes: null, accepted: setsByBranch, today })).toMatchObject({ sets: 40, accepted: 8 });
});

test('a manager reads the own branch’s plan and its facilities’, and neither another’s nor a title’s, which is the country’s', async () => {
  expect(await goalsOf('manager', { kind: 'branch' })).toMatchObject({
    ...{ lines: [{ code: '17', sets: 10 }], count: 1 },
    // As the own branch went: all of its four sets had come by the second day.
    expected: [0, 1, 1, 1, 1, 1],
  });
  expect((await goalsOf('manager', { kind: 'facility' })).lines).toEqual([{ code: '160000', sets: 20 }]);
  expect(await goalsOf('manager', { kind: 'facility', branchCode: '02' })).toEqual(
    await goalsOf('manager', { kind: 'facility', branchCode: '99' }),
  );
  expect((await goalsOf('manager', { kind: 'title' })).lines).toEqual([]);
});

test('an editor reads the own titles’ plans, and no branch’s', async () => {
  expect(await goalsOf('newspaperman', { kind: 'title' })).toMatchObject({
    ...{ lines: [{ code: '65001', sets: 100 }], count: 2 },
  });
  expect((await goalsOf('editor', { kind: 'branch' })).lines).toEqual([]);
});

test('a year without a campaign has nothing planned and nothing expected', async () => {
  expect(await goalsOf('hq', { kind: 'branch' }, 2031)).toMatchObject({ campaign: null, lines: [], expected: [] });
});

test('the table of titles tells their plans where it counts the whole country, and puts them in order by how far they are', async () => {
  const days = { from: '2026-11-10', to: '2026-11-15', planOf: 2027, sort: 'reached' } as const;
  const plansOf = async (name: AccountName, query: object = {}) =>
    (await (await server.as(name)).report.titles.query({ ...days, ...query })).rows.map(
      ({ publicationIndex, plan }) => [publicationIndex, plan] as const,
    );
  // One of nine sets is further than seven of a hundred.
  expect(await plansOf('hq')).toEqual([
    ['75384', 9],
    ['65001', 100],
    ['65002', null],
    ['70001', null],
  ]);
  expect((await plansOf('hq', { descending: false })).slice(0, 2)).toEqual([
    ['65001', 100],
    ['75384', 9],
  ]);
  expect(await plansOf('newspaperman')).toEqual([
    ['65001', 100],
    ['65002', null],
  ]);
  for (const [name, query] of [
    ['hq', { branchCodes: ['17'] }],
    ['hq', { planOf: null }],
    ['manager', {}],
  ] as const)
    expect((await plansOf(name, query)).map(([, plan]) => plan)).toEqual([null, null, null, null]);
});
