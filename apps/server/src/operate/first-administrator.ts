import { withConnection } from '@jazylym/db/connection';
import type pg from 'pg';
import { setOneTimePassword } from '../access/account-store.ts';
import { makeAdministrator } from '../access/make-user.ts';
import { newOneTimePassword } from '../access/new-one-time-password.ts';

const USERNAME = 'admin';

export interface OneTimePassword {
  username: string;
  password: string;
}

/**
 * Makes the first administrator of an installation without accounts; answers the one-time password, to be changed at the
 * first sign-in within a week, as every other one. Until that has happened every start gives a new one, so that one that nobody
 * read, or that has expired, is no dead end. Null
 * where there is anyone else, or the administrator has chosen a password.
 */
export async function firstAdministrator(appUrl: string, now: Date): Promise<OneTimePassword | null> {
  return await withConnection(appUrl, async (client) => {
    await client.query('BEGIN');
    // Two servers that start at once make one administrator: the second waits here.
    await client.query('LOCK TABLE "user" IN SHARE ROW EXCLUSIVE MODE');
    const password = await give(client, now);
    await client.query('COMMIT');
    return password === null ? null : { username: USERNAME, password };
  });
}

async function give(client: pg.Client, now: Date): Promise<string | null> {
  const { rows } = await client.query<{ id: string; username: string; waits: boolean }>(
    'SELECT id, username, must_change_password AS waits FROM "user" LIMIT 2',
  );
  const [only, another] = rows;
  if (another !== undefined || (only !== undefined && (only.username !== USERNAME || !only.waits))) return null;
  const { password, hash } = await newOneTimePassword();
  if (only === undefined) await makeAdministrator(client, USERNAME, { passwordHash: hash, now });
  else await setOneTimePassword(client, only.id, { passwordHash: hash, now });
  return password;
}
