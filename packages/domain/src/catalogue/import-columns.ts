import { foldText } from './fold.ts';
import type { ImportProblem } from './import-problem.ts';

/**
 * The columns of a catalogue's file with their names in Kazakh, Russian and English; the key itself is a name too. The first
 * seven are the printed catalogue's (S11): №, index, title with the editorial office's phone, issues a year, term, prices.
 */
const NAMES = {
  number: ['№', 'р/с', '№ п/п', 'number', 'no'],
  index: ['индекс', 'басылым индексі', 'индекс издания', 'publication index'],
  title: [
    'басылым аты, редакция телефоны',
    'басылым аты',
    'наименование издания, телефон редакции',
    'наименование издания',
    'title, editorial phone',
  ],
  issuesPerYear: ['жылына шығатын саны', 'выходов в год', 'issues per year', 'issues a year'],
  months: ['жазылу мерзімі', 'жазылы мерзімі', 'срок подписки', 'term', 'term, months'],
  city: ['жазылу бағасы, қала', 'қала', 'подписная цена, город', 'город', 'price, city'],
  rayon: ['жазылу бағасы, аудан', 'аудан', 'подписная цена, район', 'район', 'price, rayon'],
  titleRu: ['басылым аты (орысша)', 'наименование издания (рус)', 'title (ru)'],
  titleEn: ['басылым аты (ағылшынша)', 'наименование издания (англ)', 'title (en)'],
  phone: ['редакция телефоны', 'телефон редакции', 'editorial phone'],
  publisher: ['баспагер', 'редакция', 'издатель', 'publisher name'],
  kind: ['басылым түрі', 'вид издания', 'kind of publication'],
  pricedBy: ['баға бірлігі', 'единица цены', 'priced by'],
  distributionSystem: ['тарату жүйесі', 'система распространения', 'distribution system'],
  territory: ['тарату аумағы', 'территория распространения', 'distribution territory'],
  volumePages: ['көлемі, бет', 'басылым көлемі', 'объем, страниц', 'объем издания', 'pages'],
  issuesPerMonth: ['айлар бойынша саны', 'выходов по месяцам', 'issues per month'],
  minimumMonths: ['ең аз мерзім', 'минимальный срок', 'minimum term'],
  maximumMonths: ['ең көп мерзім', 'максимальный срок', 'maximum term'],
  cityPublisher: ['қала, басып шығару бағасы', 'город, каталожная цена', 'city, publisher price'],
  cityDelivery: ['қала, жеткізу бағасы', 'город, доставочная цена', 'city, delivery price'],
  rayonPublisher: ['аудан, басып шығару бағасы', 'район, каталожная цена', 'rayon, publisher price'],
  rayonDelivery: ['аудан, жеткізу бағасы', 'район, доставочная цена', 'rayon, delivery price'],
} as const;

export type Column = keyof typeof NAMES;

const REQUIRED: readonly Column[] = ['number', 'index', 'title', 'issuesPerYear', 'months', 'city', 'rayon'];

/** Column names differ in case, spaces and punctuation; № alone is all punctuation to `foldText`, so it is spelled out. */
const foldName = (name: string): string => foldText(name.replace('№', ' number '));

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  (Object.keys(NAMES) as Column[]).flatMap((column) =>
    [column, ...NAMES[column]].map((name): [string, Column] => [foldName(name), column]),
  ),
);

export type ImportHeader = { ok: true; columns: (Column | null)[] } | { ok: false; problems: ImportProblem[] };

/**
 * Reads a catalogue file's first line: which column is which, in the file's order; null for a column without a name (a trailing
 * delimiter), which is passed over. Unknown, repeated and missing columns are problems of line 1.
 */
export function readCatalogueHeader(names: readonly string[]): ImportHeader {
  const columns = names.map((name) => (name.trim() === '' ? null : BY_NAME.get(foldName(name))));
  const problems = names.flatMap((name, place): ImportProblem[] => {
    const column = columns[place];
    if (column === undefined) return [{ line: 1, column: name, reason: 'unknownColumn' }];
    return column !== null && columns.indexOf(column) < place ? [{ line: 1, column, reason: 'repeatedColumn' }] : [];
  });
  for (const column of REQUIRED)
    if (!columns.includes(column)) problems.push({ line: 1, column, reason: 'missingColumn' });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, columns: columns.map((column) => column ?? null) };
}
