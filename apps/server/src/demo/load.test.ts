import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Database } from '@jazylym/db/client';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { SHYMKENT_12 } from './accounts.ts';
import { loadDemo } from './load.ts';

const sealKeys = temporarySealKeys();
const now = new Date('2026-11-23T09:30:00Z');
let database: TestDatabase;
let owner: Database;

beforeEach(async () => {
  database = await freshDatabase();
  owner = connect({ url: database.ownerUrl, max: 2 });
});
afterEach(async () => {
  await owner.close();
  await database.close();
});

const load = (say: (text: string) => void = () => undefined, url = database.ownerUrl) =>
  loadDemo({ ownerUrl: url, now, sealKeys, say, abonements: 200 });

async function count(from: string, { pool } = owner): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
  return rows[0]?.count ?? -1;
}

/** What was accepted, without what is random in every database: salts and whose account it was. */
async function accepted({ pool } = owner): Promise<unknown[]> {
  const { rows } = await pool.query(
    `SELECT a.facility_id, a.id, number_year, number_sequence, publication_index, start_month, months, sets, total_tiyn,
       business_date, accepted_at, s.name, s.identity_number
     FROM abonement a JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
     ORDER BY a.facility_id, number_year, number_sequence`,
  );
  return rows;
}

/** Cuts the connection that accepts; answers whether there was one. */
async function cutOff(): Promise<boolean> {
  const { rowCount } = await owner.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE '%accept_abonements(%' AND pid <> pg_backend_pid()`,
  );
  return rowCount !== 0;
}

describe('the demonstration', () => {
  test('is loaded whole into an empty database, keeps every promise of accepted abonements, and says how far it is', async () => {
    const said: string[] = [];
    expect(await load((text) => said.push(text))).toBe(true);
    expect(said.at(-1)).toMatch(/^abonements \d+, 200 of them last year's$/);
    expect(await audit(owner.pool)).toEqual([]);
    expect(await count('branch')).toBe(20);
    expect(await count("plan_line WHERE kind = 'branch' AND sets > 0")).toBeGreaterThan(0);
    expect(await count("abonement WHERE business_date BETWEEN '2025-10-10' AND '2025-12-20'")).toBe(200);
    expect(await count("abonement WHERE business_date BETWEEN '2026-10-10' AND '2026-11-23'")).toBeGreaterThan(40);
    expect(await count('report_delta')).toBe(0);
    expect(
      await count(`abonement WHERE facility_id = ${SHYMKENT_12} AND business_date = '2026-11-23'`),
    ).toBeGreaterThan(0);
    expect(await count('abonement WHERE accepted_at > $$2026-11-23T09:30:00Z$$')).toBe(0);
    expect(await count('account')).toBe(8);
  });

  test('is the same in every database, and is not loaded again where it is', async () => {
    const another = await freshDatabase();
    const other = connect({ url: another.ownerUrl, max: 2 });
    try {
      await load();
      await load(undefined, another.ownerUrl);
      const there = await accepted(other);
      expect(await accepted()).toEqual(there);
      expect(await load(undefined, another.ownerUrl)).toBe(true);
      expect(await accepted(other)).toEqual(there);
    } finally {
      await other.close();
      await another.close();
    }
  });

  test('leaves a database alone that holds anything else', async () => {
    await owner.pool.query("INSERT INTO publisher (name) VALUES ('Егемен')");
    await owner.pool.query("INSERT INTO publication VALUES ('65000', 'Егемен', 'Егемен', 'Egemen', 'newspaper', 1)");
    expect(await load()).toBe(false);
    expect(await count('branch')).toBe(0);
    expect(await count("setting WHERE name = 'demo.loaded'")).toBe(0);
  });

  test('that was cut off on the way has left nothing, and the next start loads it whole', async () => {
    const outcome = load().then(
      () => 'loaded',
      () => 'failed',
    );
    while (!(await cutOff())) await wait(5);
    expect(await outcome).toBe('failed');
    expect(await count('branch')).toBe(0);
    expect(await count('abonement')).toBe(0);

    expect(await load()).toBe(true);
    expect(await audit(owner.pool)).toEqual([]);
  });

  test('is loaded once by two servers that start together', async () => {
    expect(await Promise.all([load(), load()])).toEqual([true, true]);
    expect(await count('branch')).toBe(20);
    expect(await audit(owner.pool)).toEqual([]);
  });
});
