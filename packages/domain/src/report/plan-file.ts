import { foldText } from '../catalogue/fold.ts';
import { csvText } from '../organisation/csv.ts';
import type { Language } from '../organisation/organisation.ts';
import { PlanKind, PlannedSets } from './plan.ts';

type Words = Readonly<Record<Language, string>>;

/** The columns of a plan's file in the order in which they are written, with their heads; the key itself is a head too. */
const COLUMNS = {
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  code: { kk: 'Код немесе индекс', ru: 'Код или индекс', en: 'Code or index' },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  sets: { kk: 'Жоспар, жиынтық', ru: 'План, комплектов', en: 'Plan, sets' },
} as const satisfies Record<string, Words>;

export type PlanColumn = keyof typeof COLUMNS;
const PLAN_COLUMNS = Object.keys(COLUMNS) as PlanColumn[];
/** A name is there to be read by people. */
const REQUIRED: readonly PlanColumn[] = ['kind', 'code', 'sets'];

/** What kinds of lines are called in a file; the key itself is understood too. */
const KINDS: Readonly<Record<PlanKind, Words>> = {
  branch: { kk: 'филиал', ru: 'филиал', en: 'branch' },
  facility: { kk: 'объект', ru: 'объект', en: 'facility' },
  title: { kk: 'басылым', ru: 'издание', en: 'title' },
};

/** Why a plan's file was not taken: each has a sentence in every language that says how to mend it. */
type PlanProblemReason =
  | 'notAFile'
  | 'empty'
  | 'quoteNotClosed'
  | 'tooManyLines'
  | 'tooManyCells'
  | 'missingColumn'
  | 'unknownColumn'
  | 'repeatedColumn'
  | 'missing'
  | 'unknownKind'
  | 'unknownCode'
  | 'repeatedCode'
  | 'notSets';

/**
 * A problem with its place: `line` counts from 1 with the header; `column` is a column's key, the file's own name of an unknown one,
 * or null where the whole line is meant; `text` is what the cell says.
 */
export type PlanProblem = { line: number; column: string | null; reason: PlanProblemReason; text: string };

export const planHeads = (language: Language): string[] => PLAN_COLUMNS.map((column) => COLUMNS[column][language]);

/** A column's head in a language; an unknown one is its own name. */
export const planHead = (column: string, language: Language): string =>
  (COLUMNS as Readonly<Record<string, Words | undefined>>)[column]?.[language] ?? column;

export const planKindWord = (kind: PlanKind, language: Language): string => KINDS[kind][language];

const folded = (key: string, words: Words): string[] => [key, ...Object.values(words)].map(foldText);
const BY_HEAD = new Map(
  PLAN_COLUMNS.flatMap((column) => folded(column, COLUMNS[column]).map((head) => [head, column])),
);
const BY_WORD = new Map(PlanKind.options.flatMap((kind) => folded(kind, KINDS[kind]).map((word) => [word, kind])));

/** As much of a cell as a sentence repeats. */
const shown = (text: string): string => text.slice(0, 60);

export type PlanHeader = { ok: true; columns: (PlanColumn | null)[] } | { ok: false; problems: PlanProblem[] };

/** Reads the first line of a plan's file: which column is which, in the file's order; null for a column without a name. */
export function readPlanHeader(heads: readonly string[]): PlanHeader {
  const columns = heads.map((head) => (head.trim() === '' ? null : BY_HEAD.get(foldText(head))));
  const problems = heads.flatMap((head, place): PlanProblem[] => {
    const column = columns[place];
    const at = { line: 1, text: shown(head) };
    if (column === undefined) return [{ ...at, column: shown(head), reason: 'unknownColumn' }];
    return column !== null && columns.indexOf(column) < place ? [{ ...at, column, reason: 'repeatedColumn' }] : [];
  });
  for (const column of REQUIRED)
    if (!columns.includes(column)) problems.push({ line: 1, column, reason: 'missingColumn', text: '' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns: columns.map((column) => column ?? null) };
}

/** A line of a file, not looked up yet. */
export type PlanRow = { line: number; kind: PlanKind; code: string; sets: number | null };
export type PlanRowResult = { ok: true; row: PlanRow } | { ok: false; problems: PlanProblem[] };

/** Codes of as many digits: a spreadsheet that took them for numbers has eaten the zeros in front. */
const DIGITS: Readonly<Record<PlanKind, number>> = { branch: 2, facility: 6, title: 5 };

/** Reads one line by its columns. No number of sets is no plan; spaces between its digits are passed over. */
export function readPlanRow(
  columns: readonly (PlanColumn | null)[],
  cells: readonly string[],
  line: number,
): PlanRowResult {
  const cell = (column: PlanColumn): string => csvText((cells[columns.indexOf(column)] ?? '').trim());
  const problems: PlanProblem[] = [];
  const wrong = (column: PlanColumn, reason: PlanProblemReason) =>
    problems.push({ line, column, reason, text: shown(cell(column)) });
  const kind = BY_WORD.get(foldText(cell('kind')));
  if (kind === undefined) wrong('kind', cell('kind') === '' ? 'missing' : 'unknownKind');
  if (cell('code') === '') wrong('code', 'missing');
  const sets = readSets(cell('sets'));
  if (sets === undefined) wrong('sets', 'notSets');
  if (cells.slice(columns.length).some((text) => text.trim() !== ''))
    problems.push({ line, column: null, reason: 'tooManyCells', text: '' });
  if (problems.length > 0 || kind === undefined || sets === undefined) return { ok: false, problems };
  const code = /^\d+$/.test(cell('code')) ? cell('code').padStart(DIGITS[kind], '0') : cell('code');
  return { ok: true, row: { line, kind, code, sets } };
}

/** Whole sets as people and spreadsheets write them; null for nothing, undefined for what is no such number. */
export function readSets(text: string): number | null | undefined {
  const digits = text.replaceAll(/\s/gu, '');
  if (digits === '') return null;
  const sets = /^\d{1,9}$/.test(digits) ? PlannedSets.safeParse(Number(digits)).data : undefined;
  return sets;
}
