import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ClientBase } from 'pg';
import type { EntryHeader, JournalEntry, JournalHead } from './journal.ts';

/** An entry with the columns beside it, which must say the same. */
export type StoredEntry = JournalEntry &
  Pick<EntryHeader, 'kind' | 'documentId' | 'recordedAt'> & { businessDate: CalendarDate };

const ENTRIES = `SELECT sequence, kind, document_id AS "documentId", business_date::text AS "businessDate",
    to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt", entry, hash
  FROM journal WHERE facility_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`;

/** A facility's journal from its beginning, so many entries at a time: however long it is, no more are held. */
export async function* journalOf(
  client: ClientBase,
  facilityId: number,
  atOnce: number,
): AsyncGenerator<StoredEntry[]> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const { rows } = await client.query<Omit<StoredEntry, 'sequence'> & { sequence: string }>({
      name: 'verify.entries',
      text: ENTRIES,
      values: [facilityId, after, atOnce],
    });
    const entries = rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
    if (entries.length > 0) yield entries;
    if (entries.length < atOnce) return;
    after = entries.at(-1)?.sequence ?? after;
  }
}

/** Where a facility says that it stands: the end of its journal, the last numbers given. */
export type StoredHead = JournalHead & {
  numberYear: number;
  lastSequence: number;
  protocolYear: number;
  lastProtocol: number;
};

/** The head of a facility; null where it never worked. */
export async function headOf(client: ClientBase, facilityId: number): Promise<StoredHead | null> {
  const { rows } = await client.query<Omit<StoredHead, 'sequence'> & { sequence: string }>(
    `SELECT journal_sequence AS sequence, journal_hash AS hash, number_year AS "numberYear", last_sequence AS "lastSequence",
       protocol_year AS "protocolYear", last_protocol AS "lastProtocol"
     FROM facility_head WHERE facility_id = $1`,
    [facilityId],
  );
  return rows[0] === undefined ? null : { ...rows[0], sequence: Number(rows[0].sequence) };
}

/** A facility that may be verified. */
export type NamedFacility = { id: number; code: string };

/** All facilities there are, or the one of a code, in the order of codes. Counts, too, how many entries they have by their heads. */
export async function facilitiesToVerify(
  client: ClientBase,
  code: string | null,
): Promise<(NamedFacility & { entries: number })[]> {
  const { rows } = await client.query<NamedFacility & { entries: string }>(
    `SELECT f.id, f.code, coalesce(h.journal_sequence, 0) AS entries
     FROM facility f LEFT JOIN facility_head h ON h.facility_id = f.id WHERE $1::text IS NULL OR f.code = $1 ORDER BY f.code`,
    [code],
  );
  return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
}
