import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Pool } from 'pg';
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
