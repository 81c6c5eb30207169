import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';
import { acceptanceCells, type Cell, recountCells, type Selection } from './store.ts';

const ALL: Selection = {
  from: '2026-01-01' as Selection['from'],
  to: '2027-12-31' as Selection['to'],
  branchCodes: null,
  publicationIndexes: null,
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const sorted = (cells: Cell[]): string[] => cells.map((cell) => JSON.stringify(cell)).sort();

/** Both counts in one snapshot, while acceptances and folds go on. */
async function bothCounts(): Promise<{ rollup: string[]; recount: string[] }> {
  const client = await server.owner.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const rollup = sorted(await acceptanceCells(client, ALL));
    const recount = sorted(await recountCells(client, ALL));
    await client.query('COMMIT');
    return { rollup, recount };
  } finally {
    client.release();
  }
}

test('rollup and deltas equal a recount at every instant, while clerks accept and two servers fold', async () => {
  const operator = await server.as('aigerim');
  let accepting = true;
  const clerk = async () => {
    for (let turn = 0; turn < 40; turn++) {
      const sets = 1 + (turn % 4);
      const priceShown = { catalogueId: 1, total: 377_500 * sets };
      const answer = await operator.abonement.accept.mutate(
        request({ sets, priceShown, payment: { method: 'cash', given: 1_600_000 } }),
      );
      expect(answer.ok).toBe(true);
    }
  };
  const folder = async () => {
    while (accepting) await foldAll(server.app);
  };
  const auditor = async () => {
    let audits = 0;
    for (; accepting; audits++) {
      const { rollup, recount } = await bothCounts();
      expect(rollup).toEqual(recount);
    }
    return audits;
  };
  const clerks = Promise.all(Array.from({ length: 8 }, clerk)).finally(() => {
    accepting = false;
  });
  const [, audits] = await Promise.all([clerks, auditor(), folder(), folder()]);
  expect(audits).toBeGreaterThan(0);

  await foldAll(server.app);
  expect((await server.owner.query('SELECT FROM report_delta')).rowCount).toBe(0);
  const { rollup, recount } = await bothCounts();
  expect(rollup).toEqual(recount);
  expect(recount.some((cell) => cell.includes('"abonements":320'))).toBe(true);
});

test('folding nothing changes nothing', async () => {
  const before = await bothCounts();
  expect(await foldAll(server.app)).toBe(0);
  expect(await bothCounts()).toEqual(before);
});

/** As many deltas that come as that go again, all of one document's figures. */
const BACKLOG = `INSERT INTO report_delta
  SELECT facility_id, gen_random_uuid(), CASE WHEN n % 2 = 0 THEN 1 ELSE -1 END, publication_index, branch_code,
    delivery_facility_id, delivery_branch_code, business_date, start_month, months, sets, zone, channel, payment_method,
    publisher_tiyn, delivery_tiyn
  FROM (SELECT * FROM abonement LIMIT 1) AS one, generate_series(1, $1::integer) AS n`;

test('a backlog of 45,000 deltas, as after a long outage of the fold, is folded whole', async () => {
  const before = await bothCounts();
  await server.owner.query(BACKLOG, [45_000]);
  await foldAll(server.app);
  expect((await server.owner.query('SELECT FROM report_delta')).rowCount).toBe(0);
  expect(await bothCounts()).toEqual(before);
});
