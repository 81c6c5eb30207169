import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';

let server: TestServer;

const CAMPAIGNS = `INSERT INTO campaign (year, opens_on, closes_on)
  VALUES (2026, '2025-10-10', '2025-12-20'), (2027, '2026-10-10', '2026-12-20')`;

/** Acceptances as they stand in the figures: on a day, in a branch, of a title, from a month on, for a term, so many sets. */
const ACCEPTED = `INSERT INTO report_delta (facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id,
    delivery_branch_code, business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  SELECT 1, gen_random_uuid(), 1, 0, index, branch, 1, branch, day::date, day::date, month::date, months, sets, 'city', 'facility', 'cash', 1, 1
  FROM (VALUES
    ('2025-10-20', '17', '75384', '2026-01-01', 12, 500),
    ('2025-11-05', '02', '75384', '2026-01-01', 1, 100),
    ('2025-12-01', '17', '75384', '2026-01-01', 12, 300),
    ('2025-12-10', '02', '75384', '2026-01-01', 1, 100),
    ('2025-12-30', '17', '75384', '2026-02-01', 6, 40),
    ('2026-10-15', '17', '75384', '2027-01-01', 12, 600),
    ('2026-11-09', '02', '75384', '2027-01-01', 12, 60),
    ('2025-11-05', '17', '65001', '2026-01-01', 12, 7919)) AS a (day, branch, index, month, months, sets)`;

beforeAll(async () => {
  server = await startTestServer();
  await server.owner.query(CAMPAIGNS);
  await server.owner.query(ACCEPTED);
});
afterAll(() => server?.close());

const asked = async (name: 'hq' | 'manager' | 'editor' | 'newspaperman', publicationIndex = '75384') =>
  await (await server.as(name)).report.forecast.query({ publicationIndex });

test('rests on what the abonements say, folded or not', async () => {
  const { asOf, ...unfolded } = await asked('editor');
  expect(asOf).toBe('2026-11-10T06:00:00.000Z');
  await foldAll(server.app);
  expect(await asked('editor')).toEqual({ ...unfolded, asOf });
  expect(unfolded).toMatchObject({
    gap: null,
    campaign: { now: 660, before: 600 },
    recent: { now: 660, before: 600 },
    lasting: { sets: 840, ofSets: 1040 },
    months: [
      // What was for the whole of 2026 is still delivered in its December.
      { month: '2026-12', isClosed: false, accepted: 800, lastYear: { started: 0 }, expected: { copies: 800 } },
      {
        ...{ month: '2027-01', closesOn: '2026-12-15', isClosed: false, accepted: 660 },
        lastYear: { month: '2026-01', started: 1000, inWindow: 1000, afterPoint: 400 },
        // 400 at 660 / 600.
        expected: { copies: 1100 },
      },
      {
        ...{ month: '2027-02', accepted: 660, lastYear: { started: 40, inWindow: 40, afterPoint: 40 } },
        // 40 that start then, and of January's 400 as many as were for more than a month.
        expected: { copies: 660 + Math.round((40 + (400 * 840) / 1040) * 1.1) },
      },
    ],
  });
});

test('a manager’s is of the own branch, headquarters’ of the country', async () => {
  expect(await asked('manager')).toMatchObject({
    campaign: { now: 600, before: 500 },
    lasting: { sets: 840, ofSets: 840 },
  });
  expect((await asked('hq')).campaign).toEqual({ now: 660, before: 600 });
});

test('with less than a comparison needs it says so and tells what is accepted', async () => {
  const { gap, months } = await asked('editor', '70001');
  expect([gap, months.map(({ expected, accepted }) => [expected, accepted])]).toEqual([
    'tooLittle',
    [
      [null, 0],
      [null, 0],
      [null, 0],
    ],
  ]);
});

test('another publisher’s title is as absent as none, and its figures are in no forecast', async () => {
  const refusal = (index: string) => asked('editor', index).catch((error: Error) => error.message);
  expect(await refusal('65001')).toBe(await refusal('99999'));
  expect(JSON.stringify([await asked('editor'), await asked('editor', '70001')])).not.toContain('7919');
  expect(JSON.stringify(await asked('newspaperman', '65001'))).toContain('7919');
});
