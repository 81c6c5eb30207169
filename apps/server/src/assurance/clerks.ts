import { createHmac } from 'node:crypto';
import type { Role } from '@jazylym/domain/access/role';
import type pg from 'pg';
import { sessionCookie } from '../access/auth.ts';
import { cookieSecret } from '../access/store.ts';

/** A clerk with a live session: where they work, who they are, and the `Cookie` header that says so. */
export type Clerk = { facilityId: number; branchCode: string; userId: string; cookie: string };

const SIGN_IN = `WITH clerk AS (
    SELECT u.id, u.facility_id, f.branch_code FROM "user" u JOIN facility f ON f.id = u.facility_id
    WHERE u.role = $2::role AND ($3::integer[] IS NULL OR u.facility_id = ANY ($3)) ORDER BY u.facility_id LIMIT $1),
  signed AS (
    INSERT INTO session (id, token, user_id, expires_at)
    SELECT gen_random_uuid(), replace(gen_random_uuid()::text, '-', ''), id, now() + interval '1 day' FROM clerk
    RETURNING token, user_id)
  SELECT s.token, c.id AS "userId", c.facility_id AS "facilityId", c.branch_code AS "branchCode"
  FROM signed s JOIN clerk c ON c.id = s.user_id`;

/** Signs in the clerks, or those of another role, of `count` facilities, or of those `among`, without the seconds that hashing hundreds of passwords would take. */
export async function signInClerks(
  owner: pg.Pool,
  count: number,
  { role = 'operator', among = null }: { role?: Role; among?: readonly number[] | null } = {},
): Promise<Clerk[]> {
  const secret = await cookieSecret(owner);
  const { rows } = await owner.query<Omit<Clerk, 'cookie'> & { token: string }>(SIGN_IN, [count, role, among]);
  return rows.map(({ token, ...clerk }) => {
    const signature = createHmac('sha256', secret).update(token).digest('base64');
    return { ...clerk, cookie: `${sessionCookie(false)}=${encodeURIComponent(`${token}.${signature}`)}` };
  });
}
