import { foldText } from '../catalogue/fold.ts';
import type { Language } from '../organisation/organisation.ts';
import type { AccountProblem } from './account-problem.ts';

type Heads = Readonly<Record<Language, string>>;

/** The columns of a file of accounts in the order in which they are written, with their heads; the key itself is a head too. */
const COLUMNS = {
  userName: { kk: 'Пайдаланушы аты', ru: 'Имя пользователя', en: 'User name' },
  name: { kk: 'Аты-жөні', ru: 'Фамилия и имя', en: 'Name' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  facility: { kk: 'Объект индексі', ru: 'Индекс объекта', en: 'Facility' },
  branch: { kk: 'Филиал коды', ru: 'Код филиала', en: 'Branch' },
  publisher: { kk: 'Баспагер', ru: 'Издатель', en: 'Publisher' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  lastSignIn: { kk: 'Соңғы кіруі', ru: 'Последний вход', en: 'Last sign-in' },
} as const satisfies Record<string, Heads>;

export type AccountColumn = keyof typeof COLUMNS;

export const ACCOUNT_COLUMNS = Object.keys(COLUMNS) as AccountColumn[];

/** Without these no line says whose account it is. */
const REQUIRED: readonly AccountColumn[] = ['userName', 'name', 'role'];

/** The heads of a file of accounts, in order. */
export const accountHeads = (language: Language): string[] =>
  ACCOUNT_COLUMNS.map((column) => COLUMNS[column][language]);

/** A column's head in a language; an unknown one is its own name. */
export const accountHead = (column: string, language: Language): string =>
  (COLUMNS as Readonly<Record<string, Heads | undefined>>)[column]?.[language] ?? column;

const BY_HEAD: ReadonlyMap<string, AccountColumn> = new Map(
  ACCOUNT_COLUMNS.flatMap((column) =>
    [column, ...Object.values(COLUMNS[column])].map((head): [string, AccountColumn] => [foldText(head), column]),
  ),
);

export type AccountHeader = { ok: true; columns: (AccountColumn | null)[] } | { ok: false; problems: AccountProblem[] };

/**
 * Reads the first line of a file of accounts: which column is which, in the file's order; null for a column without a name (a
 * trailing delimiter), which is passed over. Heads are known in three languages, whatever their case and punctuation.
 */
export function readAccountHeader(heads: readonly string[]): AccountHeader {
  const columns = heads.map((head) => (head.trim() === '' ? null : BY_HEAD.get(foldText(head))));
  const problems = heads.flatMap((head, place): AccountProblem[] => {
    const column = columns[place];
    if (column === undefined) return [{ line: 1, column: head.slice(0, 60), reason: 'unknownColumn' }];
    return column !== null && columns.indexOf(column) < place ? [{ line: 1, column, reason: 'repeatedColumn' }] : [];
  });
  for (const column of REQUIRED)
    if (!columns.includes(column)) problems.push({ line: 1, column, reason: 'missingColumn' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns: columns.map((column) => column ?? null) };
}
