import { randomBytes } from 'node:crypto';
import { withConnection } from '@jazylym/db/connection';
import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';
import { makeUser } from '../access/make-user.ts';

const USERNAME = 'admin';

export interface OneTimePassword {
  username: string;
  password: string;
}

/**
 * Makes the first administrator of an installation without accounts; answers the one-time password, to be changed at the
 * first sign-in. Until that has happened every start gives a new one, so that one that nobody read is no dead end. Null
 * where there is anyone else, or the administrator has chosen a password.
 */
export async function firstAdministrator(appUrl: string): Promise<OneTimePassword | null> {
  return await withConnection(appUrl, async (client) => {
    await client.query('BEGIN');
    // Two servers that start at once make one administrator: the second waits here.
    await client.query('LOCK TABLE "user" IN SHARE ROW EXCLUSIVE MODE');
    const password = randomBytes(12).toString('base64url');
    const isGiven = await give(client, password);
    await client.query('COMMIT');
    return isGiven ? { username: USERNAME, password } : null;
  });
}

async function give(client: pg.Client, password: string): Promise<boolean> {
  const { rows } = await client.query<{ id: string; username: string; waits: boolean }>(
    'SELECT id, username, must_change_password AS waits FROM "user" LIMIT 2',
  );
  const [only, another] = rows;
  if (only === undefined) {
    await makeUser(client, {
      username: USERNAME,
      password,
      name: 'Administrator',
      role: 'administrator',
      mustChangePassword: true,
    });
    return true;
  }
  if (another !== undefined || only.username !== USERNAME || !only.waits) return false;
  await client.query('UPDATE account SET password = $2, updated_at = now() WHERE user_id = $1', [
    only.id,
    await hashPassword(password),
  ]);
  return true;
}
