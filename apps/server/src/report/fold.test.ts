import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingOneMoment } from '../snapshot-store.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';
import { differingCells } from './recount-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

/** Cells that are not what the documents say, all seen at one moment while acceptances and folds go on. */
const differing = (): Promise<string[]> => readingOneMoment(server.owner, (client) => differingCells(client, 20));

const figures = async () =>
  (await server.as('hq')).report.acceptance
    .query({ from: '2026-01-01', to: '2027-12-31' })
    .then(({ asOf, unfolded, ...all }) => all);

test('rollups and deltas equal a recount at every instant, while clerks accept, reverse and are paid, and two servers fold', async () => {
  const operator = await server.as('aigerim');
  let accepting = true;
  const clerk = async () => {
    for (let turn = 0; turn < 40; turn++) {
      const sets = 1 + (turn % 4);
      const priceShown = { catalogueId: 1, total: 377_500 * sets };
      const payment =
        turn % 5 === 0 ? ({ method: 'account' } as const) : ({ method: 'cash', given: 1_600_000 } as const);
      const subscriber = {
        kind: 'organization',
        name: 'ЖШС',
        bin: '000140002217',
        phone: null,
        language: 'ru',
      } as const;
      const asked = request({ sets, priceShown, payment, ...(turn % 5 === 0 ? { subscriber } : {}) });
      const answer = await operator.abonement.accept.mutate(asked);
      expect(answer.ok).toBe(true);
    }
  };
  const folder = async () => {
    while (accepting) await foldAll(server.app);
  };
  const auditor = async () => {
    let audits = 0;
    for (; accepting; audits++) expect(await differing()).toEqual([]);
    return audits;
  };
  const clerks = Promise.all(Array.from({ length: 8 }, clerk)).finally(() => {
    accepting = false;
  });
  const [, audits] = await Promise.all([clerks, auditor(), folder(), folder()]);
  expect(audits).toBeGreaterThan(0);

  await foldAll(server.app);
  expect((await server.owner.query('SELECT FROM report_delta')).rowCount).toBe(0);
  expect(await differing()).toEqual([]);
  expect((await figures()).total).toMatchObject({ abonements: 320, awaiting: { abonements: 64 } });
});

test('folding nothing changes nothing', async () => {
  const before = await figures();
  expect(await foldAll(server.app)).toBe(0);
  expect(await figures()).toEqual(before);
});

/** As many deltas that come as that go again, all of one document's figures. */
const BACKLOG = `INSERT INTO report_delta (facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id,
    delivery_branch_code, business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  SELECT facility_id, gen_random_uuid(), CASE WHEN n % 2 = 0 THEN 1 ELSE -1 END, 0, publication_index, branch_code,
    delivery_facility_id, delivery_branch_code, business_date, business_date, start_month, months, sets, zone, channel, payment_method,
    publisher_tiyn, delivery_tiyn
  FROM (SELECT * FROM abonement LIMIT 1) AS one, generate_series(1, $1::integer) AS n`;

test('a backlog of 45,000 deltas, as after a long outage of the fold, is folded whole', async () => {
  const before = await figures();
  await server.owner.query(BACKLOG, [45_000]);
  await foldAll(server.app);
  expect((await server.owner.query('SELECT FROM report_delta')).rowCount).toBe(0);
  expect(await figures()).toEqual(before);
});

test('a figure that somebody changed behind our back is found, in either rollup', async () => {
  for (const [table, column] of [
    ['acceptance_rollup', 'publisher_tiyn'],
    ['acceptance_rollup', 'awaiting_sets'],
    ['delivery_rollup', 'started_sets'],
  ]) {
    const change = `UPDATE ${table} SET ${column} = ${column} + $1 WHERE (branch_code, facility_id, publication_index) = ('17', 0, '75384')`;
    const { rowCount } = await server.owner.query(change, [1]);
    const found = await differing();
    expect(
      found.filter((cell) => cell.startsWith(`${table}: `) && cell.includes('17') && cell.includes('75384')),
    ).toHaveLength(rowCount ?? Number.NaN);
    expect(found).toHaveLength(rowCount ?? Number.NaN);
    await server.owner.query(change, [-1]);
  }
  expect(await differing()).toEqual([]);
});
