import type { ClientBase } from 'pg';

/** The tables that grow with abonements; their indexes are taken away while they are filled. */
const FILLED = ['abonement', 'abonement_subscriber', 'subscriber_word', 'payment', 'invoice', 'reversal', 'journal'];

const KEYS = `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype IN ('p', 'u')`;
const INDEXES = `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
  FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;

/**
 * Takes the keys and indexes of what grows away; what it answers makes every one of them again, by its own definition, which is many
 * times faster than keeping them up to date row by row.
 */
export async function takeIndexes(client: ClientBase): Promise<() => Promise<void>> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(KEYS, [FILLED]);
  const indexes = await client.query<{ name: string; definition: string }>(INDEXES, [FILLED]);
  for (const { table, name } of keys.rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes.rows) await client.query(`DROP INDEX ${name}`);
  return async () => {
    for (const { table, name, definition } of keys.rows)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const { definition } of indexes.rows) await client.query(definition);
  };
}
