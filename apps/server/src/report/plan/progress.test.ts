import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import type { PlanChange, PlanProgressQuery } from '@jazylym/domain/report/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../../testing/accounts.ts';
import { newId, request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { foldAll } from '../fold.ts';

let server: TestServer;

async function accepted(by: AccountName, asked: AcceptAbonements): Promise<void> {
  const answer = await (await server.as(by)).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
}

/** The newspaper for three months, as many sets, by whoever works at a facility. */
const newspaper = (facilityId: number, sets: number) =>
  request({
    ...{ facilityId, publicationIndex: '65001', months: 3, sets },
    ...{ priceShown: { catalogueId: 1, total: 126_000 * sets }, payment: { method: 'cash', given: 126_000 * sets } },
  });

beforeAll(async () => {
  server = await startTestServer();
  // The campaign before runs on the days just gone, since nothing can be accepted in last year's catalogue.
  await server.owner.query(
    `INSERT INTO campaign VALUES (2026, '2026-11-02', '2026-11-06'), (2027, '2026-11-10', '2026-11-15')`,
  );
  for (const [at, sets] of [
    ['2026-11-03', 4],
    ['2026-11-05', 6],
  ] as const) {
    server.clock.set(`${at}T06:00:00.000Z`);
    await accepted('aigerim', newspaper(1, sets));
  }
  server.clock.set('2026-11-10T06:00:00.000Z');
  await accepted('aigerim', request());
  await accepted('bolat', newspaper(2, 2));
  await foldAll(server.owner);
  server.clock.set('2026-11-11T06:00:00.000Z');
  await accepted('saule', newspaper(3, 5));
  const wrong = newspaper(3, 1);
  await accepted('saule', wrong);
  await reverse(wrong);
  const lines: PlanChange[] = [
    { kind: 'branch', code: '17', sets: 10 },
    { kind: 'facility', code: '160000', sets: 20 },
    { kind: 'title', code: '65001', sets: 100 },
    { kind: 'title', code: '75384', sets: 9 },
  ];
  await (await server.as('hq')).report.savePlan.mutate({ year: 2027, seen: 0, lines });
});
afterAll(() => server?.close());

/** Takes back what was accepted by mistake, on its day. */
async function reverse({ id, facilityId }: AcceptAbonements): Promise<void> {
  const { rows } = await server.owner.query<{ id: string }>('SELECT id FROM abonement WHERE acceptance_id = $1', [id]);
  const reversals = rows.map((row) => ({ id: newId(), abonementId: row.id }));
  const asked = { facilityId, acceptanceId: id, reason: 'қате терілді', reversals };
  const answer = await (await server.as('saule')).abonement.reverseTogether.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
}

const progressOf = async (name: AccountName, query: Omit<PlanProgressQuery, 'year'>, year = 2027) =>
  (await server.as(name)).report.planProgress.query({ year, ...query });

test('branches stand beside what they accepted, by the same day of the last campaign, and what every day left needs', async () => {
  const { lines, ...about } = await progressOf('hq', { kind: 'branch' });
  expect(about).toMatchObject({
    ...{ version: 1, years: [2027, 2026], today: '2026-11-11', daysLeft: 5, branchCode: null },
    ...{ campaign: { year: 2027 }, lastCampaign: { year: 2026 } },
  });
  // Four of the last campaign's ten sets were accepted by the end of its second day.
  expect(lines).toMatchObject([
    { code: '02', plan: null, accepted: 5, before: 0, share: null, expected: null, neededPerDay: null },
    { code: '17', plan: 10, accepted: 3, before: 4, share: 0.3, expected: 4, neededPerDay: 2, mayChange: true },
  ]);
});

test('titles count the whole country, what was taken back left out', async () => {
  expect((await progressOf('hq', { kind: 'title' })).lines).toMatchObject([
    { code: '65001', plan: 100, accepted: 7, before: 4, expected: 40, neededPerDay: 19 },
    { code: '65002', plan: null, accepted: 0 },
    { code: '70001', plan: null, accepted: 0 },
    { code: '75384', plan: 9, accepted: 1, before: 0, expected: 4, neededPerDay: 2 },
  ]);
});

test('facilities are those of a branch', async () => {
  expect(await progressOf('hq', { kind: 'facility', branchCode: '17' })).toMatchObject({
    branchCode: '17',
    lines: [
      { code: '160000', facilityId: 1, plan: 20, accepted: 1, before: 4, neededPerDay: 4 },
      { code: '160200', facilityId: 2, plan: null, accepted: 2, before: 0 },
    ],
  });
  expect(await progressOf('hq', { kind: 'facility' })).toMatchObject({ branchCode: '02', lines: [{ code: '050012' }] });
});

test('every figure is what the abonements say', async () => {
  const { rows } = await server.owner.query<{ code: string; sets: number }>(
    `SELECT x.code, sum(a.sets)::int AS sets FROM abonement a JOIN facility f ON f.id = a.facility_id
       CROSS JOIN LATERAL (VALUES (f.branch_code::text), (f.code::text), (a.publication_index::text)) AS x (code)
     WHERE a.business_date BETWEEN '2026-11-10' AND '2026-11-15'
       AND NOT EXISTS (SELECT FROM reversal r WHERE r.abonement_id = a.id)
     GROUP BY x.code ORDER BY x.code`,
  );
  const told: [string, number][] = [];
  for (const query of [
    { kind: 'branch' } as const,
    { kind: 'title' } as const,
    ...['02', '17'].map((branchCode) => ({ kind: 'facility', branchCode }) as const),
  ]) {
    const { lines } = await progressOf('hq', query);
    told.push(
      ...lines.filter(({ accepted: sets }) => sets !== 0).map((line): [string, number] => [line.code, line.accepted]),
    );
  }
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(rows.map(({ code, sets }) => [code, sets])));
});

test('a manager sees the own branch and plans for its facilities; a foreign branch is as empty as one that is none', async () => {
  expect((await progressOf('manager', { kind: 'branch' })).lines).toMatchObject([{ code: '17', mayChange: false }]);
  const own = await progressOf('manager', { kind: 'facility' });
  expect(own).toMatchObject({ branchCode: '17', lines: [{ mayChange: true }, { mayChange: true }] });
  expect((await progressOf('manager', { kind: 'title' })).lines).toEqual([]);
  const foreign = await progressOf('manager', { kind: 'facility', branchCode: '02' });
  expect(foreign).toEqual(await progressOf('manager', { kind: 'facility', branchCode: '99' }));
  expect(foreign.lines).toEqual([]);
});

test('an editor sees the own titles, expected by how these went, and may plan nothing', async () => {
  const { lines } = await progressOf('newspaperman', { kind: 'title' });
  expect(lines.map(({ code, mayChange }) => [code, mayChange])).toEqual([
    ['65001', false],
    ['65002', false],
  ]);
  // The magazines brought nothing in the last campaign, so that every day is expected to bring as much: two of six are gone.
  expect((await progressOf('editor', { kind: 'title' })).lines.find(({ code }) => code === '75384')).toMatchObject({
    plan: 9,
    expected: 3,
  });
  expect((await progressOf('editor', { kind: 'branch' })).lines).toEqual([]);
});

test('once a campaign has closed no day is left and the whole of the last one is compared', async () => {
  server.clock.set('2026-11-20T06:00:00.000Z');
  const { lines, daysLeft } = await progressOf('hq', { kind: 'branch' });
  expect(daysLeft).toBe(0);
  expect(lines[1]).toMatchObject({ code: '17', accepted: 3, before: 10, neededPerDay: null, expected: 10 });
});

test('a year that has no campaign yet has nothing to compare and nothing to plan', async () => {
  expect(await progressOf('hq', { kind: 'branch' }, 2031)).toMatchObject({
    ...{ campaign: null, version: 0 },
    lines: [{ accepted: 0, before: null, mayChange: false }, { accepted: 0 }],
  });
});
