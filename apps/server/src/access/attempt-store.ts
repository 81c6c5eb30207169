import { randomUUID } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { Allowance } from './attempts.ts';

/** Wrong passwords for one user name from one address, and for all names together from one address. */
const BY_NAME: Allowance = { most: 10, within: 5 * 60_000 };
const BY_ADDRESS: Allowance = { most: 200, within: 5 * 60_000 };

/** How long attempts are kept, and how many at most: a flood of guesses fills no disk. */
const KEPT_DAYS = 90;
const MOST_KEPT = 1_000_000;

/** Somebody is about to try a password. `userName` is folded. */
export type NewAttempt = { userName: string; ipAddress: string; userAgent: string; now: Date };

/** Either the attempt may be made and is written down as failed until it succeeds, or one must wait, in milliseconds. */
export type Admitted = { id: string } | { wait: number };

/**
 * Whether one must wait, and if not, the attempt: in one statement, before the password is looked at, so that neither many at
 * once nor several servers get more than the allowance. Whether the name exists makes no difference to the work.
 */
const ADMIT = `WITH earlier AS MATERIALIZED (
    SELECT (SELECT at FROM sign_in_attempt WHERE user_name = $2 AND ip_address = $3 AND counts AND at > $6
          ORDER BY at DESC OFFSET $7 LIMIT 1) AS by_name,
      (SELECT at FROM sign_in_attempt WHERE ip_address = $3 AND counts AND at > $8 ORDER BY at DESC OFFSET $9 LIMIT 1) AS by_address),
  made AS (
    INSERT INTO sign_in_attempt (id, user_name, user_id, ip_address, user_agent, at)
    SELECT $1::uuid, $2, (SELECT id FROM "user" WHERE username = $2), $3, $4, $5::timestamptz FROM earlier
    WHERE by_name IS NULL AND by_address IS NULL)
  SELECT by_name AS "byName", by_address AS "byAddress" FROM earlier`;

type Earlier = { byName: Date | null; byAddress: Date | null };

const since = ({ within }: Allowance, now: Date): Date => new Date(now.getTime() - within);

/** Writes an attempt down, unless too many have failed: refused ones are not written, since a flood of them would fill the disk. */
export async function admitAttempt(pool: Pool, attempt: NewAttempt): Promise<Admitted> {
  const { userName, ipAddress, userAgent, now } = attempt;
  const id = randomUUID();
  const { rows } = await pool.query<Earlier>({
    name: 'access.attempt',
    text: ADMIT,
    values: [
      ...[id, userName, ipAddress, userAgent, now],
      ...[since(BY_NAME, now), BY_NAME.most - 1, since(BY_ADDRESS, now), BY_ADDRESS.most - 1],
    ],
  });
  const left = (from: Date | null | undefined, { within }: Allowance): number =>
    from ? from.getTime() + within - now.getTime() : 0;
  const wait = Math.max(left(rows[0]?.byName, BY_NAME), left(rows[0]?.byAddress, BY_ADDRESS));
  return wait > 0 ? { wait } : { id };
}

const SUCCEED = `UPDATE sign_in_attempt SET counts = false, succeeded = succeeded OR id = $1::uuid
  WHERE user_name = $2 AND ip_address = $3 AND counts AND at > $4`;

/** The password was right: this attempt succeeded, and the failed ones before it count no more. */
export async function attemptSucceeded(pool: Pool, id: string, attempt: NewAttempt): Promise<void> {
  const { userName, ipAddress, now } = attempt;
  await pool.query(SUCCEED, [id, userName, ipAddress, since(BY_NAME, now)]);
}

/** A lock that holds: of a user name from an address, or, without a name, of all that an address tries. `until` is an instant. */
export type Lock = { userName: string | null; userId: string | null; ipAddress: string; until: string };

const LOCKS = `WITH recent AS (SELECT user_name, user_id, ip_address, at FROM sign_in_attempt WHERE counts AND at > $1)
  SELECT user_name AS "userName", max(user_id) AS "userId", ip_address AS "ipAddress",
    (array_agg(at ORDER BY at DESC))[$3::integer] AS since FROM recent GROUP BY user_name, ip_address HAVING count(*) >= $3::integer
  UNION ALL SELECT NULL, NULL, ip_address, (array_agg(at ORDER BY at DESC))[$2::integer]
    FROM recent GROUP BY ip_address HAVING count(*) >= $2::integer
  ORDER BY since DESC LIMIT 200`;

/** Every lock that holds now, the newest first. Both allowances have one time, so one look at it tells all. */
export async function currentLocks(pool: Pool, now: Date): Promise<Lock[]> {
  const { rows } = await pool.query<Omit<Lock, 'until'> & { since: Date }>(LOCKS, [
    since(BY_NAME, now),
    BY_ADDRESS.most,
    BY_NAME.most,
  ]);
  return rows.map(({ since: from, ...lock }) => ({
    ...lock,
    until: new Date(from.getTime() + BY_NAME.within).toISOString(),
  }));
}

const LIFT = `WITH lifted AS (
    UPDATE sign_in_attempt SET counts = false
    WHERE ip_address = $1 AND ($2::text IS NULL OR user_name = $2) AND counts AND at > $3 RETURNING 1)
  SELECT count(*)::integer AS lifted, (SELECT id FROM "user" WHERE username = $2) AS "userId" FROM lifted`;

/** Lets an address, or one name from it, try again at once; answers whether there was anything to lift, and whose name it is. */
export async function liftLock(
  client: ClientBase,
  { userName, ipAddress, now }: Pick<Lock, 'userName' | 'ipAddress'> & { now: Date },
): Promise<{ lifted: number; userId: string | null }> {
  const values = [ipAddress, userName, since(BY_NAME, now)];
  const { rows } = await client.query<{ lifted: number; userId: string | null }>(LIFT, values);
  return rows[0] ?? { lifted: 0, userId: null };
}

const FORGET = `DELETE FROM sign_in_attempt WHERE at < $1
  OR at < (SELECT at FROM sign_in_attempt ORDER BY at DESC OFFSET $2 LIMIT 1)`;

/** Forgets old attempts, and the oldest where there are too many; answers how many. */
export async function forgetOldAttempts(pool: Pool, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60_000);
  const { rowCount } = await pool.query(FORGET, [oldest, MOST_KEPT]);
  return rowCount ?? 0;
}
