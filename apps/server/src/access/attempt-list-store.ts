import { type Browser, browserOf } from '@jazylym/domain/access/browser';
import type { Pool } from 'pg';

/** An attempt to sign in, as an administrator or the account's owner sees it. */
export type Attempt = {
  id: string;
  at: string;
  /** As typed; `?` for what can be no user name, which may have been a password. */
  userName: string;
  /** Null where no account has the name. */
  userId: string | null;
  ipAddress: string;
  browser: Browser;
  succeeded: boolean;
};

type AttemptRow = Omit<Attempt, 'at' | 'browser'> & { at: Date; userAgent: string };

/** Where a page ended. */
export type AttemptCursor = { at: string; id: string };
export type AttemptPage = { attempts: Attempt[]; next: AttemptCursor | null };

const PAGE = 50;

const COLUMNS = `id, at, user_name AS "userName", user_id AS "userId", ip_address AS "ipAddress", user_agent AS "userAgent",
  succeeded`;

const FAILURES = `SELECT ${COLUMNS} FROM sign_in_attempt
  WHERE NOT succeeded AND ($1::timestamptz IS NULL OR (at, id) < ($1, $2::uuid)) ORDER BY at DESC, id DESC LIMIT $3`;

const attemptOf = ({ at, userAgent, ...row }: AttemptRow): Attempt => ({
  ...row,
  at: at.toISOString(),
  browser: browserOf(userAgent),
});

/** Failed attempts of everybody, the newest first, a page at a time. */
export async function recentFailures(pool: Pool, cursor: AttemptCursor | undefined): Promise<AttemptPage> {
  const { rows } = await pool.query<AttemptRow>(FAILURES, [cursor?.at ?? null, cursor?.id ?? null, PAGE + 1]);
  const attempts = rows.slice(0, PAGE).map(attemptOf);
  const last = attempts.at(-1);
  return { attempts, next: rows.length > PAGE && last !== undefined ? { at: last.at, id: last.id } : null };
}

const OF_USER = `SELECT ${COLUMNS} FROM sign_in_attempt WHERE user_id = $1 ORDER BY at DESC, id DESC LIMIT 10`;

/** The newest attempts with one account's name. */
export async function attemptsOf(pool: Pool, userId: string): Promise<Attempt[]> {
  const { rows } = await pool.query<AttemptRow>(OF_USER, [userId]);
  return rows.map(attemptOf);
}

/** When an account was signed in to, and how many attempts have failed since then. `last` is null where none is remembered. */
export type SignIns = { last: Attempt | null; failedSince: number };

const LAST = `SELECT ${COLUMNS} FROM sign_in_attempt WHERE user_id = $1 AND succeeded ORDER BY at DESC, id DESC OFFSET $2 LIMIT 1`;
const FAILED_SINCE = `SELECT count(*)::integer AS failed FROM sign_in_attempt
  WHERE user_id = $1 AND NOT succeeded AND ($2::timestamptz IS NULL OR at > $2)`;

/** The last sign-in but `passedOver`: whoever looks at their own account asks for the one before this one. */
export async function signInsOf(pool: Pool, userId: string, passedOver: 0 | 1): Promise<SignIns> {
  const [row] = (await pool.query<AttemptRow>(LAST, [userId, passedOver])).rows;
  const { rows } = await pool.query<{ failed: number }>(FAILED_SINCE, [userId, row?.at ?? null]);
  return { last: row === undefined ? null : attemptOf(row), failedSince: rows[0]?.failed ?? 0 };
}
