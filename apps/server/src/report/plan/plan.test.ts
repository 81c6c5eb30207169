import type { PlanChange } from '@jazylym/domain/report/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../../testing/accounts.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.owner.query(
    `INSERT INTO campaign VALUES (2027, '2026-10-10', '2026-12-20'), (2028, '2027-10-10', '2027-12-20')`,
  );
});
afterAll(() => server?.close());

const planOf = async (name: AccountName, year = 2027) => (await server.as(name)).report.plan.query({ year });
const save = async (name: AccountName, seen: number, lines: PlanChange[], year = 2027) =>
  (await server.as(name)).report.savePlan.mutate({ year, seen, lines });

const branch = (code: string, sets: number | null): PlanChange => ({ kind: 'branch', code, sets });
const facility = (code: string, sets: number | null): PlanChange => ({ kind: 'facility', code, sets });
const title = (code: string, sets: number | null): PlanChange => ({ kind: 'title', code, sets });

test('before anybody has planned there is a plan of no lines', async () => {
  expect(await planOf('hq')).toEqual({ year: 2027, version: 0, lines: [], edits: [] });
});

test('headquarters plan for branches, facilities and titles, in one version that says who, when and what', async () => {
  const lines = [branch('17', 500), branch('02', 900), facility('160000', 300), title('75384', 40), title('65001', 70)];
  expect(await save('hq', 0, lines)).toEqual({ ok: true, version: 1 });
  const plan = await planOf('hq');
  expect(plan.lines).toEqual([
    branch('02', 900),
    branch('17', 500),
    facility('160000', 300),
    title('65001', 70),
    title('75384', 40),
  ]);
  expect(plan.edits).toMatchObject([
    { version: 1, madeBy: 'Ерлан Жұмабаев', madeAt: '2026-11-10T06:00:00.000Z', count: 5 },
  ]);
  expect(plan.edits[0]?.steps).toContainEqual({
    ...{ kind: 'branch', code: '17', before: null, after: 500 },
    names: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent city' },
  });
});

test('a manager reads the own branch and its facilities, an editor the own titles, and nothing else of a plan', async () => {
  expect((await planOf('manager')).lines).toEqual([branch('17', 500), facility('160000', 300)]);
  expect((await planOf('editor')).lines).toEqual([title('75384', 40)]);
  expect((await planOf('newspaperman')).lines).toEqual([title('65001', 70)]);
  const told = JSON.stringify(await planOf('newspaperman'));
  expect(told).not.toContain('75384');
  expect((await planOf('editor')).edits[0]).toMatchObject({ count: 1 });
});

test("a manager plans for the own branch's facilities; the branch itself, others', titles and what does not exist are refused alike", async () => {
  expect(await save('manager', 1, [facility('160200', 60)])).toEqual({ ok: true, version: 2 });
  const foreign = [branch('17', 1), facility('050012', 1), title('65001', 1)];
  const absent = [branch('99', 1), facility('999999', 1), title('99999', 1)];
  for (const line of [...foreign, ...absent]) {
    const { kind, code } = line;
    const rejection = { reason: 'unknownLines', count: 1, lines: [{ kind, code }] };
    expect(await save('manager', 2, [facility('160000', 7), line])).toEqual({ ok: false, rejection });
  }
  expect(await planOf('hq')).toMatchObject({ version: 2 });
});

test('what changed since its author looked stands in the way, and is shown with what it was', async () => {
  expect(await save('hq', 2, [facility('160000', 310), branch('02', 950)])).toEqual({ ok: true, version: 3 });
  expect(await save('manager', 2, [facility('160200', 61)])).toEqual({
    ok: false,
    rejection: {
      ...{ reason: 'changedMeanwhile', version: 3, madeBy: 'Ерлан Жұмабаев', count: 1 },
      steps: [{ ...facility('160000', 0), sets: undefined, before: 300, after: 310, names: expect.anything() }],
    },
  });
  expect(await save('manager', 3, [facility('160200', 61)])).toEqual({ ok: true, version: 4 });
});

test("what changed beyond its author's sight stands in nobody's way", async () => {
  expect(await save('hq', 4, [title('75384', 45)])).toEqual({ ok: true, version: 5 });
  expect(await save('manager', 4, [facility('160200', 62)])).toEqual({ ok: true, version: 6 });
});

test('a retry of what is saved answers as its first attempt did, and makes no version', async () => {
  expect(await save('manager', 4, [facility('160200', 62)])).toEqual({ ok: true, version: 6 });
  expect((await planOf('hq')).version).toBe(6);
});

test('a line that is taken out is planned no more, and the history keeps what it was', async () => {
  expect(await save('hq', 6, [branch('02', null), facility('160200', 0)])).toEqual({ ok: true, version: 7 });
  const { lines, edits } = await planOf('hq');
  expect(lines.filter(({ kind }) => kind !== 'title')).toEqual([
    branch('17', 500),
    facility('160000', 310),
    facility('160200', 0),
  ]);
  expect(edits[0]?.steps).toMatchObject([
    { code: '02', before: 950, after: null },
    { code: '160200', before: 62, after: 0 },
  ]);
});

test('of two who save at once from the same version one is told of the other', async () => {
  const answers = await Promise.all([save('hq', 0, [branch('17', 11)], 2028), save('hq', 0, [branch('17', 12)], 2028)]);
  const saved = answers.filter(({ ok }) => ok);
  expect(saved).toEqual([{ ok: true, version: 1 }]);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    rejection: { reason: 'changedMeanwhile', version: 1, count: 1 },
  });
  expect((await planOf('hq', 2028)).lines).toHaveLength(1);
});

test('a year without a campaign has no plan', async () => {
  const rejection = { reason: 'noCampaign', year: 2030 };
  expect(await save('hq', 0, [branch('17', 1)], 2030)).toEqual({ ok: false, rejection });
});

test('nobody changes or deletes what was planned, not even the application', async () => {
  for (const sql of [
    'UPDATE plan_line SET sets = 1',
    'DELETE FROM plan_line',
    "UPDATE plan_version SET note = 'x'",
    'DELETE FROM plan_version',
  ])
    await expect(server.app.query(sql)).rejects.toThrow('permission denied');
});
