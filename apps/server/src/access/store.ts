import type { PrismaClient } from '@jazylym/db/generated/client';
import type { Role } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';
import type { SignedIn } from './session.ts';

type SessionRow = {
  user_id: string;
  username: string;
  name: string;
  role: Role;
  language: Language;
  facility_id: number | null;
  branch_code: string | null;
  publisher_id: number | null;
  must_change_password: boolean;
};

/** By the database's clock, as sessions are of real time whatever day a test plays. */
export const LIVE_SESSION = {
  name: 'access.session',
  text: `SELECT u.id AS user_id, u.username, u.name, u.role, u.language, u.facility_id, u.branch_code, u.publisher_id,
    u.must_change_password
  FROM session s JOIN "user" u ON u.id = s.user_id
  WHERE s.token = $1 AND s.expires_at > now() AND NOT (u.banned AND (u.ban_expires IS NULL OR u.ban_expires > now()))`,
};

/** Who holds a live session with this token; null when it is expired, revoked or its owner banned. */
export async function liveSession(pool: Pool, token: string): Promise<SignedIn | null> {
  const { rows } = await pool.query<SessionRow>({ ...LIVE_SESSION, values: [token] });
  const [row] = rows;
  if (row === undefined) return null;
  return {
    actor: {
      userId: row.user_id,
      userName: row.username,
      displayName: row.name,
      role: row.role,
      facilityId: row.facility_id,
      branchCode: row.branch_code,
      publisherId: row.publisher_id,
    },
    language: row.language,
    mustChangePassword: row.must_change_password,
  };
}

/** Whether an account is shut now. */
export async function isBanned(prisma: PrismaClient, userId: string): Promise<boolean> {
  const rows = await prisma.$queryRaw<{ banned: boolean }[]>`
    SELECT banned AND (ban_expires IS NULL OR ban_expires > now()) AS banned FROM "user" WHERE id = ${userId}`;
  return rows[0]?.banned ?? true;
}

/** Forgets sessions that ended by themselves a day ago; answers how many. */
export async function forgetExpiredSessions(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query("DELETE FROM session WHERE expires_at < now() - interval '1 day'");
  return rowCount ?? 0;
}

/** What cookies are signed with: made with the database, so that every server on it and every restart agree. */
export async function cookieSecret(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ value: string }>("SELECT value FROM setting WHERE name = 'access.secret'");
  if (rows[0] === undefined) throw new Error('the setting access.secret is missing: the database is not migrated');
  return rows[0].value;
}

/** The password was changed by its owner. */
export async function passwordChanged(pool: Pool, userId: string): Promise<void> {
  await pool.query('UPDATE "user" SET must_change_password = false, updated_at = now() WHERE id = $1', [userId]);
}

/** An account as it is stored; better-auth's `account` holds the password's hash. */
export type StoredUser = {
  id: string;
  username: string;
  name: string;
  role: Role;
  language: Language;
  facilityId: number | null;
  branchCode: string | null;
  publisherId: number | null;
  mustChangePassword: boolean;
  passwordHash: string;
};

/** Adds an account with its password, in one statement. Throws on a user name that is taken. */
export async function insertUser(client: Pool | ClientBase, user: StoredUser): Promise<void> {
  await client.query(
    `WITH made AS (
      INSERT INTO "user" (id, username, display_username, name, email, role, language, facility_id, branch_code, publisher_id,
        must_change_password)
      VALUES ($1, $2, $2, $3, $2 || '@jazylym.invalid', $4, $5, $6, $7, $8, $9) RETURNING id)
    INSERT INTO account (id, account_id, provider_id, user_id, password) SELECT id, id, 'credential', id, $10 FROM made`,
    [
      user.id,
      user.username,
      user.name,
      user.role,
      user.language,
      user.facilityId,
      user.branchCode,
      user.publisherId,
      user.mustChangePassword,
      user.passwordHash,
    ],
  );
}
