import { foldText } from '../catalogue/fold.ts';
import { readLine } from '../catalogue/import-cells.ts';
import { csvText } from '../organisation/csv.ts';
import type { Language } from '../organisation/organisation.ts';
import { type AccountProfile, misplaced, PersonName, UserName } from './account.ts';
import type { AccountColumn } from './account-columns.ts';
import type { AccountProblem, AccountProblemReason } from './account-problem.ts';
import type { Role } from './role.ts';

/** A line's cells by column; absent and empty cells are the same. */
export type AccountRecord = Readonly<Partial<Record<AccountColumn, string>>>;

/** What a file's words mean here: codes, and names as `foldText` folds them. */
export type AccountWords = {
  roles: ReadonlyMap<string, Role>;
  facilities: ReadonlyMap<string, number>;
  branches: ReadonlyMap<string, string>;
  publishers: ReadonlyMap<string, number>;
};

/**
 * One line, read. A language of null leaves the account's own, or begins with Kazakh. `isDisabled` is what the file says of it, which
 * must be so already; null where it says nothing.
 */
export type AccountRow = {
  line: number;
  userName: string;
  profile: Omit<AccountProfile, 'language'>;
  language: Language | null;
  isDisabled: boolean | null;
};

/** `userName` is null where that is what is wrong. */
export type AccountRowResult =
  | { ok: true; row: AccountRow }
  | { ok: false; userName: string | null; problems: AccountProblem[] };

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  Object.entries({
    kk: ['kk', 'қазақша', 'казахский', 'kazakh'],
    ru: ['ru', 'русский', 'орысша', 'russian'],
    en: ['en', 'english', 'ағылшынша', 'английский'],
  }).flatMap(([language, words]) => words.map((word): [string, Language] => [foldText(word), language as Language])),
);

/** How files write whether an account is disabled. */
export const STATE_WORDS = {
  kk: { enabled: 'қосулы', disabled: 'өшірулі' },
  ru: { enabled: 'включена', disabled: 'отключена' },
  en: { enabled: 'enabled', disabled: 'disabled' },
} as const satisfies Record<Language, object>;

const IS_DISABLED: ReadonlyMap<string, boolean> = new Map(
  Object.values(STATE_WORDS).flatMap(({ enabled, disabled }): [string, boolean][] => [
    [foldText(enabled), false],
    [foldText(disabled), true],
  ]),
);

const COLUMN_OF = { facilityNeeded: 'facility', branchNeeded: 'branch', publisherNeeded: 'publisher' } as const;

/** Reads one line of a file of accounts, by itself: problems name the line, the column and the reason. */
export function readAccountRow(record: AccountRecord, line: number, words: AccountWords): AccountRowResult {
  const problems: AccountProblem[] = [];
  const say = (column: AccountColumn, reason: AccountProblemReason) => void problems.push({ line, column, reason });
  /** A cell's value; null where it is empty or wrong. */
  const cell = <Value>(
    column: AccountColumn,
    read: (text: string) => Value | undefined,
    reason: AccountProblemReason,
  ) => {
    const text = csvText((record[column] ?? '').trim());
    const value = text === '' ? undefined : read(text);
    if (text !== '' && value === undefined) say(column, reason);
    return value ?? null;
  };
  const isEmpty = (column: AccountColumn) => (record[column] ?? '').trim() === '';
  for (const column of ['userName', 'name', 'role'] as const) if (isEmpty(column)) say(column, 'missing');

  const userName = cell('userName', (text) => UserName.safeParse(text).data, 'notAUserName');
  const name = cell('name', (text) => PersonName.safeParse(readLine(text)).data, 'notAName');
  const role = cell('role', (text) => words.roles.get(foldText(text)), 'unknownRole');
  const language = cell('language', (text) => LANGUAGES.get(foldText(text)), 'unknownLanguage');
  // A spreadsheet takes codes for numbers and eats the zeros before them; how many there were is known.
  const facilityId = cell('facility', (text) => words.facilities.get(text.padStart(6, '0')), 'unknownFacility');
  const branchCode = cell('branch', (text) => words.branches.get(text.padStart(2, '0')), 'unknownBranch');
  const publisherId = cell('publisher', (text) => words.publishers.get(foldText(text)), 'unknownPublisher');
  const isDisabled = cell('state', (text) => IS_DISABLED.get(foldText(text)), 'unknownState');
  if (problems.length > 0 || userName === null || name === null || role === null)
    return { ok: false, userName, problems };

  const profile = { name, role, facilityId, branchCode, publisherId };
  const rejection = misplaced(profile);
  if (rejection === null) return { ok: true, row: { line, userName, profile, language, isDisabled } };
  if (rejection in COLUMN_OF) say(COLUMN_OF[rejection as keyof typeof COLUMN_OF], 'missing');
  else say('role', 'placeNotNeeded');
  return { ok: false, userName, problems };
}
