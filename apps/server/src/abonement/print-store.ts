import type { Paper } from '@jazylym/domain/abonement/afterwards';
import type { Pool } from 'pg';

/** What claims to be a print of a paper: its number, who asks for it, and when. */
export type PrintClaim = { number: number; userId: string; now: Date };

/** How long after its print was recorded an original can still be had, in minutes. */
const ORIGINAL_MINUTES = 10;

/**
 * Which of these documents were printed as this print of this paper. The first print, the original, is only for who recorded
 * it, and only for ten minutes: for as long as it may take to reach the printer.
 */
export async function documentsPrinted(
  pool: Pool,
  asked: { facilityId: number; paper: Paper; documentIds: readonly string[]; claim: PrintClaim },
): Promise<Set<string>> {
  const { facilityId, paper, documentIds, claim } = asked;
  const { rows } = await pool.query<{ id: string }>({
    name: 'abonement.printed',
    text: `SELECT document_id AS id FROM paper_print
      WHERE facility_id = $1 AND paper = $2 AND document_id = ANY ($3::uuid[]) AND number = $4
        AND (number > 1 OR (operator_id = $5 AND printed_at > $6::timestamptz - make_interval(mins => $7)))`,
    values: [facilityId, paper, documentIds, claim.number, claim.userId, claim.now, ORIGINAL_MINUTES],
  });
  return new Set(rows.map(({ id }) => id));
}
