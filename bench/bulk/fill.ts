import { withConnection } from '@jazylym/db/connection';
import type { ClientBase } from 'pg';
import { DAY } from './day.ts';
import { takeIndexes } from './indexes.ts';
import { type Bulk, plan } from './plan.ts';

/** A window's running hash: SHA-256(the hash before ‖ entry), from the end of the facility's journal so far. */
const CHAIN = `CREATE FUNCTION pg_temp.bulk_chained(state bytea, entry bytea, start bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS
    'SELECT sha256(coalesce(state, start) || entry)';
  CREATE AGGREGATE pg_temp.bulk_chain(entry bytea, start bytea) (SFUNC = pg_temp.bulk_chained, STYPE = bytea)`;

const COLLECTORS = `INSERT INTO collector (facility_id, id, channel, number, name, active_from)
  SELECT p.facility_id, id, 'postman', number, 'Пошташы ' || number, $1
  FROM bulk_place p CROSS JOIN LATERAL unnest(p.collectors) WITH ORDINALITY AS c (id, number)`;

/** What collectors owe, carried from day to day while they are filled. */
const OWED = `CREATE TEMP TABLE bulk_owed AS
  SELECT facility_id, unnest(collectors) AS collector_id, 0::bigint AS owed FROM bulk_place`;

const HEADS = `INSERT INTO facility_head (facility_id, open_day, number_year, journal_hash)
  SELECT facility_id, min(day), extract(year FROM min(day)), decode(repeat('00', 32), 'hex') FROM bulk_cell GROUP BY facility_id`;

/** A facility that accepts exactly `ofDay` abonements today, which is open, and on `before`, which is certified. */
export type Measured = { facilityId: number; before: string };

const MEASURED = `SELECT facility_id AS "facilityId", min(day)::text AS before FROM bulk_cell WHERE is_exact GROUP BY facility_id
  HAVING count(*) = 2 ORDER BY facility_id`;

/**
 * Fills a database that holds the demonstration's country and catalogues and no abonement, in SQL: the whole is skewed by facility
 * and title (Zipf), and every row is as the application writes it, but for the wording of journal entries and the protocols' content.
 * Nothing is known of its chance but the sizes. Answers the facilities to be measured.
 */
export function fillBulk(
  ownerUrl: string,
  bulk: Bulk,
  say: (text: string) => void = () => undefined,
): Promise<Measured[]> {
  return withConnection(ownerUrl, async (client) => {
    await client.query(`SET TimeZone = 'UTC'; SET work_mem = '256MB'; SET maintenance_work_mem = '1GB'; SET jit = off`);
    const days = await plan(client, bulk);
    await client.query(CHAIN);
    await client.query(COLLECTORS, [days[0]]);
    await client.query(OWED);
    await client.query(HEADS);
    const restore = await takeIndexes(client);
    await fillDays(client, days, say);
    const from = performance.now();
    await restore();
    say(`  indexes ${seconds(from)}`);
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query<Measured>(MEASURED);
    return rows;
  });
}

async function fillDays(client: ClientBase, days: readonly string[], say: (text: string) => void): Promise<void> {
  const from = performance.now();
  let stored = 0;
  let told = 0;
  for (const day of days) {
    const { rows } = await client.query<{ stored: number }>(DAY, [day]);
    stored += rows[0]?.stored ?? 0;
    if (stored - told < 2_000_000 && day !== days.at(-1)) continue;
    told = stored;
    say(`  ${stored.toLocaleString('en')} abonements up to ${day}, ${seconds(from)}`);
  }
}

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`;
