import type { AccountProfile, Standing } from '@jazylym/domain/access/account';
import { oneTimeUntil } from '@jazylym/domain/access/one-time-password';
import type { Role } from '@jazylym/domain/access/role';
import type { Language, Names } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';

/** An account as an administrator sees it. Never its password or what is left of it. */
export type Account = {
  id: string;
  userName: string;
  name: string;
  role: Role;
  language: Language;
  facility: { id: number; code: string; names: Names; branchCode: string } | null;
  branch: { code: string; names: Names } | null;
  publisher: { id: number; name: string } | null;
  isDisabled: boolean;
  /** Why it is disabled. */
  reason: string | null;
  /** The password was given and not chosen yet. */
  hasOneTimePassword: boolean;
  /** Until when it lets in; null without one, or where it does not expire. */
  oneTimePasswordUntil: string | null;
  /** Instants in ISO; a sign-in of long ago is forgotten. */
  createdAt: string;
  lastSignInAt: string | null;
};

type Instants = 'createdAt' | 'lastSignInAt' | 'oneTimePasswordUntil';
type AccountRow = Omit<Account, Instants> & Record<Exclude<Instants, 'createdAt'>, Date | null> & { createdAt: Date };

const names = (table: string): string =>
  `json_build_object('kk', ${table}.name_kk, 'ru', ${table}.name_ru, 'en', ${table}.name_en)`;

/** What an account is shown by; `where` narrows it, over `u`, `f` and the values from $1 on. */
const accountsWhere = (where: string): string => `SELECT u.id, u.username AS "userName", u.name, u.role, u.language,
    u.banned AND (u.ban_expires IS NULL OR u.ban_expires > now()) AS "isDisabled", u.ban_reason AS reason,
    u.must_change_password AS "hasOneTimePassword", CASE WHEN u.must_change_password THEN u.one_time_until END AS "oneTimePasswordUntil",
    u.created_at AS "createdAt",
    CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'code', f.code, 'names', ${names('f')},
      'branchCode', f.branch_code) END AS facility,
    CASE WHEN b.code IS NOT NULL THEN json_build_object('code', b.code, 'names', ${names('b')}) END AS branch,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS publisher,
    (SELECT max(a.at) FROM sign_in_attempt a WHERE a.user_id = u.id AND a.succeeded) AS "lastSignInAt"
  FROM "user" u LEFT JOIN facility f ON f.id = u.facility_id LEFT JOIN branch b ON b.code = u.branch_code
    LEFT JOIN publisher p ON p.id = u.publisher_id
  WHERE ${where}`;

const accountOf = ({ createdAt, lastSignInAt, oneTimePasswordUntil, ...row }: AccountRow): Account => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastSignInAt: lastSignInAt?.toISOString() ?? null,
  oneTimePasswordUntil: oneTimePasswordUntil?.toISOString() ?? null,
});

/** Which accounts to list: words of the name or the user name, already folded; `branchCode` also finds its facilities' people. */
export type AccountFilter = {
  words: readonly string[];
  role?: Role | undefined;
  branchCode?: string | undefined;
  facilityCode?: string | undefined;
  state?: 'enabled' | 'disabled' | undefined;
};

/** Folds as `foldText` does, so that «казак» finds «Қазақ». */
const FOLDED_NAME = `translate(lower(u.name), 'қәөүұіңғһё', 'каоууингхе')`;

const LIST = `${accountsWhere(`u.username > $1
    AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS x (word)
      WHERE strpos(${FOLDED_NAME}, word) = 0 AND strpos(u.username, word) = 0)
    AND ($3::text IS NULL OR u.role::text = $3) AND ($4::text IS NULL OR coalesce(f.branch_code, u.branch_code) = $4)
    AND ($5::text IS NULL OR f.code = $5)
    AND ($6::boolean IS NULL OR (u.banned AND (u.ban_expires IS NULL OR u.ban_expires > now())) = $6)`)}
  ORDER BY u.username LIMIT $7`;

/** At most `limit` accounts that a filter lets through, by user name, after the one named. */
export async function listAccounts(
  pool: Pool,
  filter: AccountFilter,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<Account[]> {
  const { words, role, branchCode, facilityCode, state } = filter;
  const isDisabled = state === undefined ? null : state === 'disabled';
  const values = [after, words, role ?? null, branchCode ?? null, facilityCode ?? null, isDisabled, limit];
  const { rows } = await pool.query<AccountRow>(LIST, values);
  return rows.map(accountOf);
}

const BY_ID = accountsWhere('u.id = ANY($1)');

/** Accounts by their ids, in no order. */
export async function accountsById(client: Pool | ClientBase, ids: readonly string[]): Promise<Account[]> {
  const { rows } = await client.query<AccountRow>(BY_ID, [ids]);
  return rows.map(accountOf);
}

/** One account; null when nobody has the id. */
export const accountById = async (client: Pool | ClientBase, id: string): Promise<Account | null> =>
  (await accountsById(client, [id]))[0] ?? null;

/** An account as the rules about power over accounts see it. */
export type LockedAccount = { id: string; userName: string } & Standing;

const LOCK = `SELECT id, username AS "userName", role, banned AND (ban_expires IS NULL OR ban_expires > now()) AS "isDisabled",
    must_change_password AS "hasOneTimePassword"
  FROM "user" WHERE id = ANY($1) OR username = ANY($2) OR role = 'administrator'
  ORDER BY role = 'administrator' DESC, id FOR UPDATE`;

/**
 * Locks some accounts, by id or user name, and every administrator until the transaction's end: of two administrators who disable
 * each other at once, the second waits and then finds itself disabled. Administrators before all others, each in the order of ids:
 * who keeps reference data holds its own account before it moves a facility's people.
 */
export async function lockAccounts(
  client: ClientBase,
  { ids = [], userNames = [] }: { ids?: readonly string[]; userNames?: readonly string[] },
): Promise<LockedAccount[]> {
  const { rows } = await client.query<LockedAccount>(LOCK, [ids, userNames]);
  return rows;
}

const EDIT = `UPDATE "user" u SET name = x.name, role = x.role, language = x.language, facility_id = x."facilityId",
    branch_code = x."branchCode", publisher_id = x."publisherId", updated_at = $2
  FROM jsonb_to_recordset($1::jsonb) AS x (id text, name text, role role, language char(2), "facilityId" integer,
    "branchCode" char(2), "publisherId" integer)
  WHERE u.id = x.id`;

/** Says what accounts are from now on; a session that lives goes on with the new role. */
export async function editAccounts(
  client: ClientBase,
  edits: readonly ({ id: string } & AccountProfile)[],
  now: Date,
): Promise<void> {
  if (edits.length > 0) await client.query(EDIT, [JSON.stringify(edits), now]);
}

/** Disables an account with a reason, or enables it. */
export async function setDisabled(
  client: ClientBase,
  id: string,
  { reason, now }: { reason: string | null; now: Date },
): Promise<void> {
  await client.query(
    'UPDATE "user" SET banned = $2, ban_reason = $3, ban_expires = NULL, updated_at = $4 WHERE id = $1',
    [id, reason !== null, reason, now],
  );
}

const RESET = `WITH marked AS (UPDATE "user" SET must_change_password = true, one_time_until = $4, updated_at = $3 WHERE id = $1 RETURNING id),
  changed AS (UPDATE account SET password = $2, updated_at = $3 WHERE user_id = $1 AND provider_id = 'credential' RETURNING id)
  INSERT INTO account (id, account_id, provider_id, user_id, password)
  SELECT id, id, 'credential', id, $2 FROM marked WHERE NOT EXISTS (SELECT FROM changed)`;

/** Gives an account a password that must be changed at the next sign-in, and lets in for a week. */
export async function setOneTimePassword(
  client: ClientBase,
  id: string,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<void> {
  await client.query(RESET, [id, passwordHash, now, oneTimeUntil(now)]);
}

/** The language that an account's own front ends speak. */
export async function setLanguage(client: ClientBase, id: string, language: Language, now: Date): Promise<void> {
  await client.query('UPDATE "user" SET language = $2, updated_at = $3 WHERE id = $1', [id, language, now]);
}
