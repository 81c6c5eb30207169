import { withConnection } from '@jazylym/db/connection';
import { setDisabled, setOneTimePassword } from '../access/account-store.ts';
import { makeAdministrator } from '../access/make-user.ts';
import { newOneTimePassword } from '../access/new-one-time-password.ts';
import { endSessions } from '../access/session-store.ts';
import { recordChanges } from '../organisation/change-store.ts';

/** What the history calls whoever works on the server's machine. */
const BY = 'command';

type Account = { id: string; role: string; state: 'enabled' | 'disabled' };

const ACCOUNT = `SELECT id, role, CASE WHEN banned THEN 'disabled' ELSE 'enabled' END AS state FROM "user"
  WHERE username = $1 FOR UPDATE`;

/**
 * Lets an administrator in again, as the owner of the database: gives a new one-time password, enables the account, ends its
 * sessions, and makes it where nobody has the name. Answers the password, or null where the account is no administrator's.
 */
export async function readmitAdministrator(ownerUrl: string, userName: string, now: Date): Promise<string | null> {
  const { password, hash } = await newOneTimePassword();
  return await withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN');
    const { rows } = await client.query<Account>(ACCOUNT, [userName]);
    const [account] = rows;
    if (account !== undefined && account.role !== 'administrator') return null;
    const id = account?.id ?? (await makeAdministrator(client, userName, { passwordHash: hash, now }));
    if (account !== undefined) {
      await setDisabled(client, id, { reason: null, now });
      await setOneTimePassword(client, id, { passwordHash: hash, now });
      await endSessions(client, id);
    }
    const before = account === undefined ? null : account.state === 'disabled' ? { state: account.state } : {};
    const made = account === undefined ? { userName, role: 'administrator' } : {};
    const after = { ...made, ...(account?.state === 'enabled' ? {} : { state: 'enabled' }), password: 'oneTime' };
    await recordChanges(client, [{ subject: 'account', key: id, before, after, by: BY, now }]);
    await client.query('COMMIT');
    return password;
  });
}
