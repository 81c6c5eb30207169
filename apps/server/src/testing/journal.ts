import type { ClientBase, Pool } from 'pg';
import type { JournalEntry, JournalHead } from '../day/verify/journal.ts';

/** A facility's journal and head as they are stored. */
export async function journalOf(
  owner: Pool | ClientBase,
  facilityId: number,
): Promise<{ entries: JournalEntry[]; head: JournalHead }> {
  const { rows } = await owner.query<{ sequence: string; entry: Buffer; hash: Buffer }>(
    'SELECT sequence, entry, hash FROM journal WHERE facility_id = $1 ORDER BY sequence',
    [facilityId],
  );
  const head = await owner.query<{ sequence: string; hash: Buffer }>(
    'SELECT journal_sequence AS sequence, journal_hash AS hash FROM facility_head WHERE facility_id = $1',
    [facilityId],
  );
  if (head.rows[0] === undefined) throw new Error(`facility ${facilityId} has no head yet`);
  const numbered = <Row extends { sequence: string }>(row: Row) => ({ ...row, sequence: Number(row.sequence) });
  return { entries: rows.map(numbered), head: numbered(head.rows[0]) };
}
