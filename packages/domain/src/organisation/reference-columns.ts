import * as z from 'zod';
import { foldText } from '../catalogue/fold.ts';
import type { Language } from './organisation.ts';

/** The tables that go in and out as CSV files. */
export const ReferenceTable = z.enum(['branches', 'facilities', 'postalCodes', 'campaigns']);
export type ReferenceTable = z.infer<typeof ReferenceTable>;

type Heads = Readonly<Record<Language, string>>;

const named = (kk: string, ru: string, en: string): Heads => ({ kk, ru, en });

/** A name in the three languages, each a column of its own. */
const inKazakh = (kk: string, ru: string, en: string): Heads =>
  named(`${kk} (қазақша)`, `${ru} (каз.)`, `${en} (Kazakh)`);
const inRussian = (kk: string, ru: string, en: string): Heads =>
  named(`${kk} (орысша)`, `${ru} (рус.)`, `${en} (Russian)`);
const inEnglish = (kk: string, ru: string, en: string): Heads =>
  named(`${kk} (ағылшынша)`, `${ru} (англ.)`, `${en} (English)`);

const NAME = ['Атауы', 'Название', 'Name'] as const;
const SETTLEMENT = ['Елді мекен', 'Населённый пункт', 'Settlement'] as const;
const RAYON = ['Аудан', 'Район', 'Rayon'] as const;
const CLOSED_ON = named('Жабылған күні', 'Закрыто с', 'Closed on');

/** The columns of each table in the order in which they are written, with their heads; the key itself is a head too. */
export const COLUMNS = {
  branches: {
    code: named('Филиал коды', 'Код филиала', 'Branch code'),
    nameKk: inKazakh(...NAME),
    nameRu: inRussian(...NAME),
    nameEn: inEnglish(...NAME),
    column: named('Картадағы баған', 'Столбец на карте', 'Column on the map'),
    row: named('Картадағы жол', 'Строка на карте', 'Row on the map'),
  },
  facilities: {
    code: named('Индекс', 'Индекс', 'Postal index'),
    nameKk: inKazakh(...NAME),
    nameRu: inRussian(...NAME),
    nameEn: inEnglish(...NAME),
    branch: named('Филиал коды', 'Код филиала', 'Branch code'),
    signatures: named('Хаттамадағы қол саны', 'Подписей под протоколом', 'Signatures of a protocol'),
    sortingPoint: named('Сұрыптайтын аралық пункт', 'Промежуточный пункт сортировки', 'Sorting point'),
    automated: named('Автоматтандырылған', 'Автоматизирован', 'Automated'),
    enteredAt: named('Карточкалары енгізілетін объект', 'Объект, где вводят карточки', 'Cards entered at'),
    closedOn: CLOSED_ON,
  },
  postalCodes: {
    code: named('Индекс', 'Индекс', 'Postal code'),
    newCode: named('Жаңа индекс', 'Новый индекс', 'New postal code'),
    facility: named('Жеткізетін объект', 'Доставляющий объект', 'Delivering facility'),
    round: named('Жеткізу учаскесі', 'Доставочный участок', 'Delivery round'),
    zone: named('Аймақ', 'Зона', 'Zone'),
    settlementKk: inKazakh(...SETTLEMENT),
    settlementRu: inRussian(...SETTLEMENT),
    settlementEn: inEnglish(...SETTLEMENT),
    rayonKk: inKazakh(...RAYON),
    rayonRu: inRussian(...RAYON),
    rayonEn: inEnglish(...RAYON),
    streets: named('Көшелер', 'Улицы', 'Streets'),
    closedOn: CLOSED_ON,
  },
  campaigns: {
    year: named('Жазылу жылы', 'Год подписки', 'Subscription year'),
    opensOn: named('Басталуы', 'Начало', 'Opens on'),
    closesOn: named('Аяқталуы', 'Окончание', 'Closes on'),
  },
} as const satisfies Record<ReferenceTable, Readonly<Record<string, Heads>>>;

/** What a file must have: without these no line says anything. */
const REQUIRED: Readonly<Record<ReferenceTable, readonly string[]>> = {
  branches: ['code', 'nameKk', 'column', 'row'],
  facilities: ['code', 'nameKk', 'branch'],
  postalCodes: ['code', 'newCode', 'facility', 'zone', 'settlementKk'],
  campaigns: ['year', 'opensOn', 'closesOn'],
};

/** By which column a table's entries are known. */
export const keyColumn = (table: ReferenceTable): string => (table === 'campaigns' ? 'year' : 'code');

/** What is wrong with a file's first line; `column` is a column's key, or the file's own name of an unknown one. */
export type HeaderProblem = {
  line: 1;
  column: string;
  reason: 'missingColumn' | 'unknownColumn' | 'repeatedColumn';
};

export type ReferenceHeader = { ok: true; columns: (string | null)[] } | { ok: false; problems: HeaderProblem[] };

/**
 * Reads the first line of a table's file: which column is which, in the file's order; null for a column without a name (a trailing
 * delimiter), which is passed over. Heads are known in three languages, whatever their case and punctuation.
 */
export function readReferenceHeader(table: ReferenceTable, heads: readonly string[]): ReferenceHeader {
  const byHead = new Map<string, string>();
  for (const [column, names] of Object.entries<Heads>(COLUMNS[table]))
    for (const head of [column, names.kk, names.ru, names.en]) byHead.set(foldText(head), column);
  const columns = heads.map((head) => (head.trim() === '' ? null : byHead.get(foldText(head))));
  const problems = heads.flatMap((head, place): HeaderProblem[] => {
    const column = columns[place];
    if (column === undefined) return [{ line: 1, column: head, reason: 'unknownColumn' }];
    return column !== null && columns.indexOf(column) < place ? [{ line: 1, column, reason: 'repeatedColumn' }] : [];
  });
  for (const column of REQUIRED[table])
    if (!columns.includes(column)) problems.push({ line: 1, column, reason: 'missingColumn' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns: columns.map((column) => column ?? null) };
}

/** The heads of a table's file in a language, in order. */
export const headsOf = (table: ReferenceTable, language: Language): string[] =>
  Object.values<Heads>(COLUMNS[table]).map((heads) => heads[language]);

/** A column's head in a language; an unknown one is its own name. */
export function headOf(table: ReferenceTable, column: string, language: Language): string {
  const columns: Readonly<Record<string, Heads>> = COLUMNS[table];
  return columns[column]?.[language] ?? column;
}
