import { ACCOUNT_COLUMNS, type AccountColumn, accountHeads } from '@jazylym/domain/access/account-columns';
import { MOST_ACCOUNTS_A_FILE } from '@jazylym/domain/access/account-problem';
import { STATE_WORDS } from '@jazylym/domain/access/account-row';
import { Role } from '@jazylym/domain/access/role';
import { foldText } from '@jazylym/domain/catalogue/fold';
import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import { AnyLine } from '@jazylym/domain/organisation/line';
import { BranchCode, Facility, type Language } from '@jazylym/domain/organisation/organisation';
import { messages } from '@jazylym/i18n/messages';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { type Account, type AccountFilter, listAccounts } from './account-store.ts';

/** What accounts are looked for by: words of the name or the user name, and what they are. */
export const AccountSearch = z.object({
  text: AnyLine.optional(),
  role: Role.optional(),
  branchCode: BranchCode.optional(),
  facilityCode: Facility.shape.code.optional(),
  state: z.enum(['enabled', 'disabled']).optional(),
});
export type AccountSearch = z.infer<typeof AccountSearch>;

/** Accounts by user name; `next` asks for those that follow, and is null where none do. */
export type AccountPage = { accounts: Account[]; next: string | null };

const PAGE = 50;

const filterOf = ({ text, ...filter }: AccountSearch): AccountFilter => ({
  ...filter,
  words: foldText(text ?? '')
    .split(' ')
    .filter(Boolean),
});

export async function findAccounts({ db }: Context, search: AccountSearch, after?: string): Promise<AccountPage> {
  const found = await listAccounts(db.pool, filterOf(search), { after, limit: PAGE + 1 });
  const accounts = found.slice(0, PAGE);
  return { accounts, next: found.length > PAGE ? (accounts.at(-1)?.userName ?? null) : null };
}

/** Accounts as a CSV file; `isCut` says that there are more of them, by user name, than a file takes. */
export type AccountExport = { csv: string; isCut: boolean };

/** The accounts that a search finds as a CSV file, in a language; an import reads it back. */
export async function exportAccounts(
  { db }: Context,
  search: AccountSearch,
  language: Language,
): Promise<AccountExport> {
  const found = await listAccounts(db.pool, filterOf(search), { limit: MOST_ACCOUNTS_A_FILE + 1 });
  const accounts = found.slice(0, MOST_ACCOUNTS_A_FILE);
  const lines = accounts.map((account) => {
    const cells = cellsOf(account, language);
    return csvLine(ACCOUNT_COLUMNS.map((column) => cells[column]));
  });
  const csv = `${BYTE_ORDER_MARK}${csvLine(accountHeads(language))}${lines.join('')}`;
  return { csv, isCut: found.length > accounts.length };
}

const cellsOf = (account: Account, language: Language): Record<AccountColumn, string | null> => ({
  userName: account.userName,
  name: account.name,
  role: messages[language].access.role[account.role],
  facility: account.facility?.code ?? null,
  branch: account.branch?.code ?? null,
  publisher: account.publisher?.name ?? null,
  language: account.language,
  state: STATE_WORDS[language][account.isDisabled ? 'disabled' : 'enabled'],
  lastSignIn: account.lastSignInAt,
});
