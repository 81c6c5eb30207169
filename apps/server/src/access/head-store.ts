import type { Pool } from 'pg';

/** The head of a facility whom a user name means; null where nobody there is one, or the account is disabled. */
export async function headOf(
  pool: Pool,
  { facilityId, userName }: { facilityId: number; userName: string },
): Promise<{ userId: string; name: string } | null> {
  const { rows } = await pool.query<{ userId: string; name: string }>(
    `SELECT id AS "userId", name FROM "user"
     WHERE username = lower($2) AND facility_id = $1 AND role = 'headOfFacility' AND NOT banned`,
    [facilityId, userName.trim()],
  );
  return rows[0] ?? null;
}
