import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { documentTables, rowsOfDay, writableTables } from '../testing/day-rows.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { accepted, CERTIFIED_DAY, certifyRichDay, OPEN_DAY, type RichDay } from '../testing/rich-day.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let day: RichDay;
let documents: string[];
let before: Record<string, string>;

/** As the application's role, behind the application's back; whatever it could do is undone. */
async function attempt(...statements: string[]): Promise<{ code: string; rows: number }> {
  const client = await server.app.connect();
  try {
    await client.query('BEGIN');
    let rows = 0;
    for (const statement of statements) rows = (await client.query(statement)).rowCount ?? 0;
    return { code: 'allowed', rows };
  } catch (error) {
    return { code: (error as { code: string }).code, rows: 0 };
  } finally {
    await client.query('ROLLBACK');
    client.release(true);
  }
}

const REFUSED = '42501';
const TAKEN = '23505';
const ofDay = { facilityId, businessDate: CERTIFIED_DAY };
const OF_DAY = `facility_id = ${facilityId} AND business_date = '${CERTIFIED_DAY}'`;

beforeAll(async () => {
  server = await startTestServer();
  day = await certifyRichDay(server);
  documents = await documentTables(server);
  await accepted(day.operator);
});
beforeEach(async () => {
  before = await rowsOfDay(server, ofDay);
});
afterEach(async () => {
  expect(await rowsOfDay(server, ofDay)).toEqual(before);
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

/** What the application may write also after certification, and why that changes no day. */
const NO_DOCUMENTS: Record<string, string> = {
  abonement_subscriber: 'one of each abonement, added with it, never changed',
  subscriber_word: 'what a search finds',
  paper_print: 'a copy may be printed later',
  abonement_step: 'a client may come for the papers later',
  fiscal_mark: 'a device may answer later',
  fiscal_cursor: 'how far the device was told',
  batch_draft: 'what is not accepted yet',
  batch_draft_card: 'what is not accepted yet',
  facility_head: 'where the facility is',
  report_delta: 'derived from the documents, of which it is a recount',
  acceptance_rollup: 'derived from the documents, of which it is a recount',
  delivery_rollup: 'derived from the documents, of which it is a recount',
  notice: 'tells of documents',
  notice_seen: 'tells of documents',
  collector: 'register',
  collector_change: 'register',
  blank_issue: 'register',
  blank_ended: 'register',
};
const OF_THE_COUNTRY = [
  ...['branch', 'facility', 'postal_place', 'reference_head', 'setting', 'campaign', 'change_record'],
  ...['plan_version', 'plan_line', 'api_key'],
  ...['saved_view', 'home_view'],
  ...['user', 'session', 'account', 'verification', 'certification_pin', 'sign_in_attempt'],
];

test('every table that the application may write is a document of a day, whose day has some, or said here to be none', async () => {
  const others = (await writableTables(server)).map(({ table }) => table).filter((table) => !documents.includes(table));
  expect(others.sort()).toEqual([...Object.keys(NO_DOCUMENTS), ...OF_THE_COUNTRY].sort());
  expect(documents).toEqual([
    ...['abonement', 'batch', 'day_count', 'invoice', 'journal', 'operational_day', 'payment', 'protocol'],
    ...['remittance', 'reversal'],
  ]);
  for (const [table, rows] of Object.entries(before)) expect(rows, table).not.toBe('');
});

describe('the role of the application, with any statement that it likes,', () => {
  test('changes, deletes and empties nothing of a certified day', async () => {
    for (const table of documents) {
      const update = await attempt(`UPDATE ${table} SET facility_id = facility_id WHERE ${OF_DAY}`);
      expect(update.code === REFUSED || update.rows === 0, `${table}: ${JSON.stringify(update)}`).toBe(true);
      expect(await attempt(`DELETE FROM ${table} WHERE ${OF_DAY}`), table).toMatchObject({ code: REFUSED });
      expect(await attempt(`TRUNCATE ${table}`), table).toMatchObject({ code: REFUSED });
    }
  });

  /** A row like one of that day, with other ids. */
  const another = async (table: string) => {
    const { rows } = await server.owner.query<{ name: string; type: string }>(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
      [table],
    );
    const newValueOf = ({ name, type }: (typeof rows)[number]): string => {
      if (type === 'uuid' && name !== 'corrects') return 'gen_random_uuid()';
      return /sequence|blank_number/.test(name) ? `${name} + 900000` : name;
    };
    return `SELECT ${rows.map(newValueOf).join(', ')} FROM ${table} WHERE ${OF_DAY} LIMIT 1`;
  };

  /** A day is stored once, with one count and one protocol: a second row of it collides. */
  const ONCE: Record<string, string> = { operational_day: REFUSED, protocol: TAKEN };

  test('adds nothing to a certified day', async () => {
    for (const table of documents) {
      const insert = `INSERT INTO ${table} ${await another(table)}`;
      expect(await attempt(insert), table).toEqual({ code: ONCE[table] ?? REFUSED, rows: 0 });
      expect((await attempt(`${insert} ON CONFLICT DO NOTHING`)).rows, table).toBe(0);
    }
    const begun = `INSERT INTO operational_day (facility_id, business_date, opened_at) VALUES (${facilityId}, '${CERTIFIED_DAY}', now())`;
    expect(await attempt(begun)).toMatchObject({ code: TAKEN });
    expect(
      await attempt(`${begun} ON CONFLICT (facility_id, business_date) DO UPDATE SET state = 'open'`),
    ).toMatchObject({
      code: REFUSED,
    });
  });

  test('moves nothing of another day into a certified one', async () => {
    const count = `INSERT INTO day_count SELECT facility_id, '${OPEN_DAY}', 1, content, NULL, saved_at, saved_by FROM day_count`;
    for (const table of documents) {
      const move = `UPDATE ${table} SET business_date = '${CERTIFIED_DAY}' WHERE business_date = '${OPEN_DAY}'`;
      const { code } = await attempt(count, move);
      expect([REFUSED, TAKEN], table).toContain(code);
    }
  });

  test.each([
    ['without its policies', 'SET row_security = off'],
    ['as the owner', 'SET ROLE jazylym_test_owner'],
    ['without triggers', 'SET session_replication_role = replica'],
    ['after it put the policies away', 'ALTER TABLE abonement DISABLE ROW LEVEL SECURITY'],
    [
      'after it put another rule in their place',
      'CREATE OR REPLACE FUNCTION is_certified(integer, date) RETURNS boolean LANGUAGE sql AS $$ SELECT false $$',
    ],
    ['after it opened the day', `UPDATE operational_day SET state = 'open' WHERE ${OF_DAY}`],
    ['after it said that the day accepts', `UPDATE facility_head SET open_day = '${CERTIFIED_DAY}'`],
    [
      'after it put an open day of its own before the true one',
      `CREATE TEMP TABLE operational_day AS SELECT facility_id, business_date, 'open'::day_state AS state FROM public.operational_day`,
    ],
  ])('adds nothing either %s', async (_, first) => {
    for (const table of ['abonement', 'remittance', 'journal']) {
      const insert = `INSERT INTO ${table} ${await another(table)}`;
      expect(await attempt(first, insert), table).toMatchObject({ code: REFUSED });
    }
  });

  test('nor through the functions that the application calls', async () => {
    const now = `'${OPEN_DAY}T06:00:00Z'`;
    const sendBack = `UPDATE facility_head SET open_day = '${CERTIFIED_DAY}', is_day_opened = true`;
    const remit = `SELECT receive_remittance(${facilityId}, gen_random_uuid(), '${day.collectorId}', 100, NULL, '', 'x', '${CERTIFIED_DAY}', ${now})`;
    expect(await attempt(remit)).toMatchObject({ code: 'allowed' });
    expect(await attempt(sendBack, remit)).toMatchObject({ code: REFUSED });
    for (const turn of ['close_day', 'take_back_day']) {
      const call = `SELECT outcome FROM ${turn}(${facilityId}, '${CERTIFIED_DAY}', 'x', '${OPEN_DAY}', ${now})`;
      const { rows } = await server.app.query<{ outcome: string }>(call);
      expect(rows).toEqual([{ outcome: 'certified' }]);
    }
    const certify = `SELECT certify_day(${facilityId}, '${CERTIFIED_DAY}', gen_random_uuid(), 2026::smallint, 2, '\\x00', 'x', NULL, '${OPEN_DAY}', ${now})`;
    expect(await attempt(certify)).toMatchObject({ code: REFUSED });
  });
});
