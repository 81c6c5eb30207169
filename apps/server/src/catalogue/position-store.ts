import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Pool } from 'pg';

/** The № that the titles of an acceptance have in the catalogues that priced them, by their abonements' ids. */
export async function positionsIn(pool: Pool, { abonements }: Acceptance): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ id: string; position: number }>(
    `SELECT a.id, e.position FROM unnest($1::uuid[], $2::integer[], $3::text[]) AS a (id, catalogue_id, publication_index)
       JOIN catalogue_entry e USING (catalogue_id, publication_index)`,
    [
      abonements.map(({ id }) => id),
      abonements.map(({ price }) => price.catalogueId),
      abonements.map(({ publicationIndex }) => publicationIndex),
    ],
  );
  return Object.fromEntries(rows.map(({ id, position }) => [id, position]));
}
