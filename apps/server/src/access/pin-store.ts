import type { ClientBase, Pool } from 'pg';

/** That somebody has a PIN, as its owner and administrators see it. Instants in ISO; `lockedUntil` may have passed. */
export type PinState = { setAt: string; lockedUntil: string | null };

/** The state of somebody's PIN; null where they have none. */
export async function pinState(pool: Pool, userId: string): Promise<PinState | null> {
  const { rows } = await pool.query<{ setAt: Date; lockedUntil: Date | null }>(
    'SELECT set_at AS "setAt", locked_until AS "lockedUntil" FROM certification_pin WHERE user_id = $1',
    [userId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return { setAt: row.setAt.toISOString(), lockedUntil: row.lockedUntil?.toISOString() ?? null };
}

const KEEP = `INSERT INTO certification_pin (user_id, hash, set_at) VALUES ($1, $2, $3)
  ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at, failures = 0, locked_until = NULL`;

/** Gives somebody a PIN, by its hash; what was tried with the former one counts no more. */
export async function keepPin(
  client: Pool | ClientBase,
  { userId, hash, now }: { userId: string; hash: string; now: Date },
): Promise<void> {
  await client.query(KEEP, [userId, hash, now]);
}

/** Takes somebody's PIN away; answers whether there was one. */
export async function removePin(client: ClientBase, userId: string): Promise<boolean> {
  const { rowCount } = await client.query('DELETE FROM certification_pin WHERE user_id = $1', [userId]);
  return rowCount !== 0;
}

const CLAIM = `UPDATE certification_pin
  SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END,
    locked_until = CASE WHEN locked_until IS NULL AND failures + 1 >= $3::integer THEN $4::timestamptz END
  WHERE user_id = $1 AND (locked_until IS NULL OR locked_until <= $2)
  RETURNING hash, failures`;

/**
 * Takes one of the tries that a PIN has, before it is looked at: the row's own lock lets one after the other through, so many at
 * once get no more than one after another. Answers the hash and which try it is; null where there is none to take: locked, or no PIN.
 */
export async function claimTry(
  pool: Pool,
  { userId, now, most, until }: { userId: string; now: Date; most: number; until: Date },
): Promise<{ hash: string; failures: number } | null> {
  const { rows } = await pool.query<{ hash: string; failures: number }>(CLAIM, [userId, now, most, until]);
  return rows[0] ?? null;
}

/** The PIN was right: what was tried before counts no more, unless it was changed meanwhile. */
export async function forgetTries(pool: Pool, userId: string, hash: string): Promise<void> {
  await pool.query('UPDATE certification_pin SET failures = 0, locked_until = NULL WHERE user_id = $1 AND hash = $2', [
    userId,
    hash,
  ]);
}

/** The hash of somebody's password; null where they have none. */
export async function passwordHashOf(pool: Pool, userId: string): Promise<string | null> {
  const { rows } = await pool.query<{ password: string | null }>(
    "SELECT password FROM account WHERE user_id = $1 AND provider_id = 'credential'",
    [userId],
  );
  return rows[0]?.password ?? null;
}
