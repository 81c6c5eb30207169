import type { PrismaClient } from '@jazylym/db/generated/client';
import type { Role } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';
import type { SignedIn } from './session.ts';

type SessionRow = {
  session_id: string;
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
const liveSessionsWhere = (
  found: string,
): string => `SELECT s.id AS session_id, u.id AS user_id, u.username, u.name, u.role, u.language,
    u.facility_id, u.branch_code, u.publisher_id, u.must_change_password
  FROM session s JOIN "user" u ON u.id = s.user_id
  WHERE ${found} AND s.expires_at > now() AND NOT (u.banned AND (u.ban_expires IS NULL OR u.ban_expires > now()))`;

export const LIVE_SESSION = { name: 'access.session', text: liveSessionsWhere('s.token = $1') };
const LIVE_SESSIONS = { name: 'access.sessions', text: liveSessionsWhere('s.id = ANY ($1)') };

/** Who holds a live session with this token; null when it is expired, revoked or its owner banned. */
export async function liveSession(pool: Pool, token: string): Promise<SignedIn | null> {
  const { rows } = await pool.query<SessionRow>({ ...LIVE_SESSION, values: [token] });
  const [row] = rows;
  return row === undefined ? null : signedInBy(row);
}

/** Those of these sessions that live, as they are now: one look, however many are asked for. */
export async function liveSessions(pool: Pool, ids: readonly string[]): Promise<SignedIn[]> {
  const { rows } = await pool.query<SessionRow>({ ...LIVE_SESSIONS, values: [ids] });
  return rows.map(signedInBy);
}

const signedInBy = (row: SessionRow): SignedIn => ({
  sessionId: row.session_id,
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
});

/** Whether an account is shut now. */
export async function isBanned(prisma: PrismaClient, userId: string): Promise<boolean> {
  const rows = await prisma.$queryRaw<{ banned: boolean }[]>`
    SELECT banned AND (ban_expires IS NULL OR ban_expires > now()) AS banned FROM "user" WHERE id = ${userId}`;
  return rows[0]?.banned ?? true;
}

/** Whether an account's one-time password has expired. */
export async function hasExpired(prisma: PrismaClient, userId: string, now: Date): Promise<boolean> {
  const rows = await prisma.$queryRaw<{ expired: boolean }[]>`
    SELECT coalesce(must_change_password AND one_time_until <= ${now}, false) AS expired FROM "user" WHERE id = ${userId}`;
  return rows[0]?.expired ?? true;
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
export async function passwordChanged(client: ClientBase, userId: string): Promise<void> {
  await client.query(
    'UPDATE "user" SET must_change_password = false, one_time_until = NULL, updated_at = now() WHERE id = $1',
    [userId],
  );
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
  /** When the one-time password expires; null for a password that does not. */
  oneTimeUntil: Date | null;
  passwordHash: string;
};

const INSERT = `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS x (id text, username text, name text, role role,
    language char(2), "facilityId" integer, "branchCode" char(2), "publisherId" integer, "mustChangePassword" boolean,
    "oneTimeUntil" timestamptz, "passwordHash" text)),
  made AS (
    INSERT INTO "user" (id, username, display_username, name, email, role, language, facility_id, branch_code, publisher_id,
      must_change_password, one_time_until)
    SELECT id, username, username, name, username || '@jazylym.invalid', role, language, "facilityId", "branchCode", "publisherId",
      "mustChangePassword", "oneTimeUntil"
    FROM given ON CONFLICT DO NOTHING RETURNING id),
  kept AS (
    INSERT INTO account (id, account_id, provider_id, user_id, password)
    SELECT id, id, 'credential', id, "passwordHash" FROM given JOIN made USING (id))
  SELECT id FROM made`;

/** Adds accounts with their passwords, in one statement; answers the ids of those whose user name was not taken. */
export async function insertUsers(client: Pool | ClientBase, users: readonly StoredUser[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(INSERT, [JSON.stringify(users)]);
  return new Set(rows.map(({ id }) => id));
}
