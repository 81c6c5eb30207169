import type { ReportReach } from '@jazylym/domain/access/can';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKnown } from '../organisation/known.ts';
import { MAGAZINE_PUBLISHER, SHYMKENT } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { freshness } from './freshness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

/** A magazine of Shymkent, a newspaper of Almaty, and one of Almaty that is delivered in Shymkent; so many seconds old. */
const WAITING = `INSERT INTO report_delta (facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id,
    delivery_branch_code, business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn,
    delivery_tiyn, written_at)
  SELECT facility_id, gen_random_uuid(), 1, 0, title, branch, facility_id, delivery_branch, '2026-11-10', '2026-11-10', '2027-01-01', 12, 1,
    'city', 'facility', 'cash', 324000, 53500, clock_timestamp() - age * interval '1 second'
  FROM (VALUES (1, '75384', '17', '17', 10), (3, '65001', '02', '02', 30), (3, '65001', '02', '17', 20))
    AS waiting (facility_id, title, branch, delivery_branch, age)`;

test.each<[string, ReportReach, number, number]>([
  ['the country', { branchCodes: 'all', publisherIds: 'all' }, 3, 30],
  ['a branch, which accepts or delivers', { branchCodes: [SHYMKENT], publisherIds: 'all' }, 2, 20],
  ["an editor's titles", { branchCodes: 'all', publisherIds: [MAGAZINE_PUBLISHER] }, 1, 10],
  ['nothing', { branchCodes: [], publisherIds: 'all' }, 0, 0],
])('%s: how much waits to be folded, and how long', async (_, reach, unfolded, seconds) => {
  const client = await server.owner.connect();
  try {
    const known = await openKnown(server.app);
    // Seen by this transaction alone, so that the server does not fold them.
    await client.query('BEGIN');
    await client.query(WAITING);
    const reports = {
      read: <Result>(work: (on: typeof client) => Promise<Result>) => work(client),
      replica: () => null,
    };
    const found = await freshness({ reports, known }, reach);
    expect(found).toMatchObject({ unfolded, replica: null });
    expect(found.oldestUnfoldedSeconds).toBeGreaterThanOrEqual(seconds);
    expect(found.oldestUnfoldedSeconds).toBeLessThan(seconds + 5);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
