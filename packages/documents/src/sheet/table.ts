import { formatNumber } from '@jazylym/i18n/format';
import { rowsOf } from '../text/width.ts';
import { inBoth, type Words } from '../text/words.ts';

/** How a column of a ledger is set: `count` a whole number, `money` tiyn as tenge, always with two decimals so that they align. */
type Kind = 'text' | 'count' | 'money';

/** A column, its width in mm. A heading stands over it unless its table has none. */
export type Column = { label: Words; width: number; kind: Kind };

/** What a cell holds: in a column of numbers a number, or nothing. */
export type Cell = string | number | null;

/**
 * `line` adds up; `total` says what lines above it add up to, and stays with them; `apart` is no part of a sum. Nor is what is `struck`
 * through but for its last cell, which says why.
 */
export type TableRow = { kind: 'line' | 'total' | 'apart' | 'struck'; cells: readonly Cell[] };

/** A table of a paper in A4. `isCarried`: where it is parted, the sums of its lines so far are carried from sheet to sheet. */
export type Table = {
  title: Words;
  columns: readonly Column[];
  rows: readonly TableRow[];
  hasHeadings: boolean;
  isCarried: boolean;
};

/** A row as it is set; `carry` is what a sheet takes over from the one before, or hands on. */
export type SetRow = { kind: TableRow['kind'] | 'carry'; cells: string[] };

/** Measures of a table in mm; `tables.typ` sets rows of this pitch. */
const ROW = 3.8;
const PADDING = 1.1;
const SIDES = 2;
const HEADING_ROW = 2.9;
const TITLE_ROW = 5;
const TITLE_GAP = 0.5;
/** What a title leaves free to say that its table goes on. */
const CONTINUED = 46;
export const TABLE_GAP = 4;
const POINTS = 8;
const HEADING_POINTS = 6.5;
const TITLE_POINTS = 9.5;

/** Money as a ledger writes it, in tenge: «12 345,50». The letters of a paper are small: the group space is a whole one. */
export const ledgerMoney = (amount: number): string =>
  formatNumber(amount / 100, 'kk', 2).replaceAll('\u202f', '\u00a0');

const ledgerCount = (count: number): string => formatNumber(count, 'kk').replaceAll('\u202f', '\u00a0');

function cellText(cell: Cell, kind: Kind): string {
  if (typeof cell !== 'number') return cell ?? '';
  return kind === 'money' ? ledgerMoney(cell) : ledgerCount(cell);
}

/** A row's cells as text. */
export const setRow = ({ columns }: Table, { kind, cells }: TableRow): SetRow => ({
  kind,
  cells: columns.map((column, place) => cellText(cells[place] ?? null, column.kind)),
});

/** What the lines of a table add up to, column by column; null in a column of texts. */
export const sumsOf = ({ columns }: Table, rows: readonly TableRow[]): (number | null)[] =>
  columns.map(({ kind }, place) => {
    if (kind === 'text') return null;
    const lines = rows.filter((row) => row.kind === 'line').map(({ cells }) => cells[place]);
    return lines.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
  });

/** The row that carries sums over, with its name in the widest column of texts. */
export function carryRow({ columns }: Table, name: Words, sums: readonly (number | null)[]): SetRow {
  const widest = Math.max(...columns.filter(({ kind }) => kind === 'text').map(({ width }) => width));
  const place = columns.findIndex(({ kind, width }) => kind === 'text' && width === widest);
  return {
    kind: 'carry',
    cells: columns.map(({ kind }, at) => (at === place ? inBoth(name) : cellText(sums[at] ?? null, kind))),
  };
}

/** How high a row is, in mm: never less than it is set. */
export const rowHeight = ({ columns }: Table, { cells }: SetRow): number =>
  ROW * Math.max(...columns.map((column, place) => rowsIn(column, cells[place] ?? ''))) + PADDING;

/** Numbers are on one row: their columns are wide enough. */
const rowsIn = ({ kind, width }: Column, cell: string): number =>
  kind === 'text' ? rowsOf(cell, width - SIDES, POINTS) : 1;

/** How high the title and the headings of a table are. */
export function tableHead({ title, columns, hasHeadings }: Table): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const named = TITLE_ROW * rowsOf(inBoth(title), width - CONTINUED, TITLE_POINTS) + TITLE_GAP;
  if (!hasHeadings) return named;
  const rows = columns.map((column) => rowsOf(inBoth(column.label), column.width - SIDES, HEADING_POINTS));
  return named + HEADING_ROW * Math.max(...rows) + PADDING;
}
