import type { Paper } from '@jazylym/domain/abonement/afterwards';
import type { Pool } from 'pg';

/** Which of these documents were printed as this print of this paper. */
export async function documentsPrinted(
  pool: Pool,
  asked: { facilityId: number; paper: Paper; documentIds: readonly string[]; number: number },
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'abonement.printed',
    text: `SELECT document_id AS id FROM paper_print
      WHERE facility_id = $1 AND paper = $2 AND document_id = ANY ($3::uuid[]) AND number = $4`,
    values: [asked.facilityId, asked.paper, asked.documentIds, asked.number],
  });
  return new Set(rows.map(({ id }) => id));
}
