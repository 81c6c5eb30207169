import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import { audit } from '@jazylym/server/assurance/audit';
import { todayOf } from '@jazylym/server/clock';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCountry } from './country.ts';
import { fillBulk, type Measured } from './fill.ts';

const NOW = new Date('2026-11-10T06:00:00.000Z');
const BULK = { abonements: 4_000, today: todayOf(NOW), measured: 3, ofDay: 300 };

const INDEXES = `SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexdef`;

describe('a database filled for the benchmarks', () => {
  let database: TestDatabase;
  let owner: pg.Pool;
  let measured: Measured[];
  let indexesBefore: unknown[];

  const numberOf = async (text: string, values: unknown[] = []): Promise<number> => {
    const { rows } = await owner.query<{ number: string }>(`SELECT (${text}) AS number`, values);
    return Number(rows[0]?.number);
  };

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2, options: '-c TimeZone=UTC' });
    owner.on('error', () => undefined);
    await loadCountry(database.ownerUrl, NOW);
    indexesBefore = (await owner.query(INDEXES)).rows;
    measured = await fillBulk(database.ownerUrl, BULK);
  }, 120_000);

  afterAll(async () => {
    await owner.end();
    await database.close();
  });

  test('holds as many abonements as were asked for, over days of two campaigns up to today', async () => {
    expect(await numberOf('SELECT count(*) FROM abonement')).toBe(BULK.abonements);
    expect(await numberOf('SELECT count(DISTINCT extract(year FROM business_date)) FROM abonement')).toBe(2);
    expect(await numberOf('SELECT count(*) FROM abonement WHERE business_date > $1', [BULK.today])).toBe(0);
  });

  test('keeps every promise of the audit: numbers, money, chained journal, batches, protocols, rollups', async () => {
    expect(await audit(owner)).toEqual([]);
  });

  test('has days of exactly the asked size at the facilities to be measured, today and before', async () => {
    expect(measured).toHaveLength(BULK.measured);
    for (const { facilityId, before } of measured)
      for (const day of [before, BULK.today])
        expect(
          await numberOf('SELECT count(*) FROM abonement WHERE facility_id = $1 AND business_date = $2', [
            facilityId,
            day,
          ]),
        ).toBe(BULK.ofDay);
  });

  test('holds something of all that a day is made of', async () => {
    const tables = 'invoice reversal batch remittance protocol blank_issue subscriber_word acceptance_rollup'.split(
      ' ',
    );
    const empty: string[] = [];
    for (const table of tables) if ((await numberOf(`SELECT count(*) FROM ${table}`)) === 0) empty.push(table);
    expect(empty).toEqual([]);
    expect(await numberOf("SELECT count(*) FROM payment WHERE method = 'account'")).toBeGreaterThan(0);
    expect(await numberOf('SELECT count(*) FROM abonement WHERE batch_id IS NOT NULL')).toBeGreaterThan(500);
  });

  test('says in a protocol what collectors owed, as certified days do', async () => {
    expect(await numberOf('SELECT count(*) FROM protocol WHERE balances IS NULL')).toBe(0);
    expect(await numberOf("SELECT count(*) FROM protocol WHERE balances <> '{}'")).toBeGreaterThan(BULK.measured);
  });

  test('is skewed: the first title of the country sells many times what the median one does', async () => {
    const sold = 'SELECT count(*) AS sold FROM abonement GROUP BY publication_index';
    const first = await numberOf(`SELECT max(sold) FROM (${sold}) t`);
    const median = await numberOf(`SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY sold) FROM (${sold}) t`);
    expect(first).toBeGreaterThan(5 * median);
  });

  test('leaves every index as it was', async () => {
    expect((await owner.query(INDEXES)).rows).toEqual(indexesBefore);
  });
});
