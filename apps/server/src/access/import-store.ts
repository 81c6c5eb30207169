import type { StoredAccount } from '@jazylym/domain/access/account-plan';
import type { AccountWords } from '@jazylym/domain/access/account-row';
import { foldText } from '@jazylym/domain/catalogue/fold';
import type { ClientBase, Pool } from 'pg';
import { ROLE_WORDS } from './account-file.ts';

const WORDS = `SELECT (SELECT json_object_agg(code, id) FROM facility) AS facilities,
  (SELECT json_object_agg(code, code) FROM branch) AS branches, (SELECT json_object_agg(name, id) FROM publisher) AS publishers`;

type WordsRow = Record<'facilities' | 'publishers', Record<string, number> | null> & {
  branches: Record<string, string> | null;
};

/** The codes and names that files of accounts may use. */
export async function accountWords(pool: Pool): Promise<AccountWords> {
  const { rows } = await pool.query<WordsRow>(WORDS);
  const publishers = Object.entries(rows[0]?.publishers ?? {});
  return {
    roles: ROLE_WORDS,
    facilities: new Map(Object.entries(rows[0]?.facilities ?? {})),
    branches: new Map(Object.entries(rows[0]?.branches ?? {})),
    publishers: new Map(publishers.map(([name, id]) => [foldText(name), id])),
  };
}

const STORED = `SELECT id, username AS "userName", name, role, language, facility_id AS "facilityId", branch_code AS "branchCode",
    publisher_id AS "publisherId", banned AND (ban_expires IS NULL OR ban_expires > now()) AS "isDisabled",
    must_change_password AS "hasOneTimePassword"
  FROM "user" WHERE username = ANY($1) OR role = 'administrator'`;

/** The accounts of some user names, and every administrator's. */
export async function storedAccounts(
  client: Pool | ClientBase,
  userNames: readonly string[],
): Promise<StoredAccount[]> {
  const { rows } = await client.query<StoredAccount>(STORED, [userNames]);
  return rows;
}
