import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { unfoldedOf } from './store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

/** Written 90 and 5 seconds ago. */
const TWO = `INSERT INTO report_delta (facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id,
    delivery_branch_code, business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn,
    delivery_tiyn, written_at)
  SELECT 1, gen_random_uuid(), 1, 0, publication_index, branch_code, 1, branch_code, '2026-11-10', '2026-11-10', '2027-01-01', 12, 1,
    'city', 'facility', 'cash', 3240, 535, now() - seconds * interval '1 second'
  FROM (VALUES ('75384', '17', 90), ('65001', '02', 5)) AS delta (publication_index, branch_code, seconds)`;

test('how many documents are not folded yet is told of what was asked for, and how long the oldest has waited', async () => {
  const client = await server.owner.connect();
  try {
    // Not committed, so that no fold takes them away.
    await client.query('BEGIN');
    await client.query(TWO);
    const unfolded = (branchCodes: string[] | null, publicationIndexes: string[] | null) =>
      unfoldedOf(client, { branchCodes, publicationIndexes });
    expect(await unfolded(null, null)).toEqual({ documents: 2, oldestSeconds: 90 });
    expect(await unfolded(['02'], null)).toEqual({ documents: 1, oldestSeconds: 5 });
    expect(await unfolded(null, ['75384'])).toEqual({ documents: 1, oldestSeconds: 90 });
    expect(await unfolded(['02'], ['75384'])).toEqual({ documents: 0, oldestSeconds: null });
    expect(await unfolded([], null)).toEqual({ documents: 0, oldestSeconds: null });
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
