import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Pool } from 'pg';
import type { Source } from './head-store.ts';
import type { StoredSeal } from './verify-seal.ts';

const SEALED = `SELECT p.facility_id AS "facilityId", p.business_date::text AS "businessDate", p.certified_at AS "certifiedAt",
    p.content AS text, p.digest, p.journal_sequence::float8 AS "journalSequence", p.journal_hash AS "journalHash",
    p.previous_seal AS "previousSeal", p.key_id AS "keyId", p.seal
  FROM protocol p WHERE p.facility_id = (SELECT id FROM facility WHERE code = $1) AND p.business_date = $2`;

/** The protocol of a facility's day as it is stored, unread; null where that day was not certified or there is no such facility. */
export async function sealedOn(
  pool: Pool,
  { facilityCode, businessDate }: { facilityCode: string; businessDate: CalendarDate },
): Promise<StoredSeal | null> {
  const { rows } = await pool.query<StoredSeal>(SEALED, [facilityCode, businessDate]);
  return rows[0] ?? null;
}

/** The first and the last protocol of each facility: keys change seldom, and there are too many protocols to read them all at a start. */
const KEYS = `SELECT DISTINCT p.key_id AS "keyId" FROM facility f CROSS JOIN LATERAL (
    (SELECT key_id FROM protocol WHERE facility_id = f.id ORDER BY business_date LIMIT 1)
    UNION ALL (SELECT key_id FROM protocol WHERE facility_id = f.id ORDER BY business_date DESC LIMIT 1)) p ORDER BY 1`;

/** The ids of the keys that certified days were sealed with, as far as each facility's first and last day tell. */
export async function keysOfSeals(source: Source): Promise<string[]> {
  const { rows } = await source.query<{ keyId: string }>(KEYS);
  return rows.map(({ keyId }) => keyId);
}
