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
