import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Pool } from 'pg';

/** The № that the titles of an acceptance have in the catalogue that priced them, by index. */
export async function positionsIn(pool: Pool, { abonements }: Acceptance): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ index: string; position: number }>(
    `SELECT publication_index AS index, position FROM catalogue_entry
     WHERE (catalogue_id, publication_index) IN (SELECT * FROM unnest($1::integer[], $2::text[]))`,
    [abonements.map(({ price }) => price.catalogueId), abonements.map(({ publicationIndex }) => publicationIndex)],
  );
  return Object.fromEntries(rows.map(({ index, position }) => [index, position]));
}
