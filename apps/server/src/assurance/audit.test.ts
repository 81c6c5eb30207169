import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldAll } from '../report/fold.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { audit, faultsSeenBy } from './audit.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const aigerim = await server.as('aigerim');
  for (let sets = 1; sets <= 4; sets += 1) {
    const total = 377_500 * sets;
    const answer = await aigerim.abonement.accept.mutate(
      request({ sets, payment: { method: 'cash', given: total }, priceShown: { catalogueId: 1, total } }),
    );
    expect(answer.ok).toBe(true);
  }
  await foldAll(server.app);
});

afterAll(() => server.close());

test('a day of acceptances is in order', async () => {
  expect(await audit(server.owner)).toEqual([]);
});

test.for([
  ['numbers have no gap', 'UPDATE abonement SET number_sequence = 9 WHERE number_sequence = 2'],
  ['the head knows the last number', 'UPDATE facility_head SET last_sequence = last_sequence + 1'],
  ['chained to the one before', "UPDATE journal SET entry = entry || 'x' WHERE sequence = 2"],
  ['chained to the one before', 'DELETE FROM journal WHERE sequence = 2'],
  ['the head knows the end', 'DELETE FROM journal WHERE sequence = 4'],
  ['its subscriber', 'DELETE FROM abonement_subscriber WHERE salt = (SELECT min(salt) FROM abonement_subscriber)'],
  ['its money', 'DELETE FROM payment WHERE amount_tiyn = 755000'],
  [
    'money received',
    'UPDATE payment SET amount_tiyn = amount_tiyn - 1, given_tiyn = given_tiyn - 1 WHERE amount_tiyn = 755000',
  ],
  ['a recount', "UPDATE abonement SET zone = 'rayon' WHERE number_sequence = 3"],
  ['a recount', 'UPDATE abonement SET sets = sets + 1 WHERE number_sequence = 3'],
  ['rollups and deltas are a recount', 'UPDATE acceptance_rollup SET cash_tiyn = cash_tiyn + 1'],
  ['by acceptance is a recount', "UPDATE acceptance_rollup SET sets = sets + 1 WHERE (branch_code, days) = ('00', 64)"],
  ['by delivery is a recount', "UPDATE delivery_rollup SET awaiting_sets = awaiting_sets + 1 WHERE branch_code = '00'"],
] as const)('a broken promise is found: %s: %s', async ([promise, tampering]) => {
  const client = await server.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(tampering);
    expect((await faultsSeenBy(client)).join('\n')).toContain(promise);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
