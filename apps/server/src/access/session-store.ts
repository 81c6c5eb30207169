import { type Browser, browserOf } from '@jazylym/domain/access/browser';
import type { ClientBase, Pool } from 'pg';

/** A live session: with what and from where it was opened, and when it was last used, to the minute. Instants in ISO. */
export type Session = { id: string; browser: Browser; ipAddress: string; since: string; lastUsed: string };

type SessionRow = { id: string; userAgent: string; ipAddress: string; since: Date; lastUsed: Date };

const SESSIONS = `SELECT id, coalesce(user_agent, '') AS "userAgent", coalesce(ip_address, '') AS "ipAddress", created_at AS since,
    updated_at AS "lastUsed"
  FROM session WHERE user_id = $1 AND expires_at > now() ORDER BY updated_at DESC, id LIMIT 100`;

/** An account's live sessions, the last used one first. */
export async function sessionsOf(pool: Pool, userId: string): Promise<Session[]> {
  const { rows } = await pool.query<SessionRow>(SESSIONS, [userId]);
  return rows.map(({ id, userAgent, ipAddress, since, lastUsed }) => ({
    id,
    browser: browserOf(userAgent),
    ipAddress,
    since: since.toISOString(),
    lastUsed: lastUsed.toISOString(),
  }));
}

/** Which of an account's sessions: one of them, all but one, or, with neither, all. */
export type WhichSessions = { only?: string | undefined; except?: string | undefined };

const END =
  'DELETE FROM session WHERE user_id = $1 AND ($2::text IS NULL OR id = $2) AND ($3::text IS NULL OR id <> $3)';

/** Ends sessions of an account: the next request of each is nobody's. Answers how many there were. */
export async function endSessions(
  client: Pool | ClientBase,
  userId: string,
  { only, except }: WhichSessions = {},
): Promise<number> {
  const { rowCount } = await client.query(END, [userId, only ?? null, except ?? null]);
  return rowCount ?? 0;
}

/** Says that sessions were used just now. */
export async function sessionsUsed(pool: Pool, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await pool.query('UPDATE session SET updated_at = now() WHERE id = ANY($1)', [ids]);
}
