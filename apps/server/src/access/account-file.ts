import { type AccountColumn, readAccountHeader } from '@jazylym/domain/access/account-columns';
import type { Unread } from '@jazylym/domain/access/account-plan';
import { type AccountProblem, MOST_ACCOUNTS_A_FILE } from '@jazylym/domain/access/account-problem';
import {
  type AccountRecord,
  type AccountRow,
  type AccountWords,
  readAccountRow,
} from '@jazylym/domain/access/account-row';
import { Role } from '@jazylym/domain/access/role';
import { foldText } from '@jazylym/domain/catalogue/fold';
import { messages } from '@jazylym/i18n/messages';
import { readLines } from '../catalogue/import-lines.ts';
import { decodeText } from '../catalogue/import-text.ts';

/** A file's lines, and what of them could not be read; or why it is no file of accounts at all. */
export type AccountFile = { ok: true; rows: AccountRow[]; unread: Unread } | { ok: false; problems: AccountProblem[] };

/** What roles are called in all languages, and their keys. */
export const ROLE_WORDS: ReadonlyMap<string, Role> = new Map(
  Role.options.flatMap((role) =>
    [role, ...Object.values(messages).map(({ access }) => access.role[role])].map((word): [string, Role] => [
      foldText(word),
      role,
    ]),
  ),
);

const refuse = (line: number, reason: AccountProblem['reason']): AccountFile => ({
  ok: false,
  problems: [{ line, column: '', reason }],
});

/**
 * Reads a CSV file of accounts: UTF-8, with or without a byte order mark, or Windows-1251; between commas or semicolons. Every
 * problem is named by line, column and reason.
 */
export function readAccountFile(bytes: Buffer, words: AccountWords): AccountFile {
  const csv = readLines(decodeText(bytes).text);
  if (!csv.ok) return refuse(csv.line, 'quoteNotClosed');
  const [first, ...lines] = csv.lines;
  if (first === undefined) return refuse(1, 'empty');
  const header = readAccountHeader(first.cells);
  if (!header.ok) return header;
  if (lines.length === 0) return refuse(first.line, 'empty');
  const surplus = lines[MOST_ACCOUNTS_A_FILE];
  if (surplus !== undefined) return refuse(surplus.line, 'tooManyLines');

  const rows: AccountRow[] = [];
  const problems: AccountProblem[] = [];
  const named: { line: number; userName: string }[] = [];
  for (const { line, cells } of lines) {
    if (cells.slice(header.columns.length).some((text) => text !== ''))
      problems.push({ line, column: '', reason: 'tooManyCells' });
    const read = readAccountRow(recordOf(header.columns, cells), line, words);
    if (read.ok) rows.push(read.row);
    else {
      problems.push(...read.problems);
      if (read.userName !== null) named.push({ line, userName: read.userName });
    }
  }
  return { ok: true, rows, unread: { problems, named } };
}

/** A line's cells by column; those of a column without a name are passed over. */
const recordOf = (columns: readonly (AccountColumn | null)[], cells: readonly string[]): AccountRecord =>
  Object.fromEntries(columns.flatMap((column, place) => (column === null ? [] : [[column, cells[place] ?? '']])));
