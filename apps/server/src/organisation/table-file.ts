import { setImmediate as nextTurn } from 'node:timers/promises';
import { csvText } from '@jazylym/domain/organisation/csv';
import type { ReferenceRecord } from '@jazylym/domain/organisation/reference-cells';
import { keyColumn, type ReferenceTable, readReferenceHeader } from '@jazylym/domain/organisation/reference-columns';
import type { ReferenceProblem } from '@jazylym/domain/organisation/reference-plan';
import type { ReferenceRow, RowResult } from '@jazylym/domain/organisation/reference-rows';
import { type CsvLine, readLines } from '../catalogue/import-lines.ts';
import { decodeText } from '../catalogue/import-text.ts';

/** The most lines of one file: ten times what the country has postal codes. */
const MOST_LINES = 300_000;

/** Lines read at a stretch: between stretches the server answers its counters. */
const STRETCH = 2_000;

/** How far an import is; `of` is how many lines there are. */
export type Progress = (stage: 'reading' | 'comparing' | 'storing', done: number, of: number) => void;

/** A file's lines, each with where it begins. */
export type FileRows<Draft, Stored> = { row: ReferenceRow<Draft, Stored>; line: number }[];

/** Goes through many lines in stretches, telling how far it is, and lets others be answered between them. */
export async function inStretches<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  told: (done: number) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += STRETCH) {
    for (const item of items.slice(start, start + STRETCH)) work(item);
    told(Math.min(start + STRETCH, items.length));
    await nextTurn();
  }
}

/**
 * Reads a table's CSV file: UTF-8, with or without a byte order mark, or Windows-1251; between commas or semicolons. Every line,
 * with every problem that there is in the lines themselves.
 */
export async function readTableFile<Draft, Stored>(
  bytes: Buffer,
  {
    table,
    readRow,
    progress,
  }: {
    table: ReferenceTable;
    readRow: (record: ReferenceRecord) => RowResult<Draft, Stored>;
    progress: Progress;
  },
): Promise<{ rows: FileRows<Draft, Stored>; problems: ReferenceProblem[] }> {
  const csv = readLines(decodeText(bytes).text);
  if (!csv.ok) return failed({ line: csv.line, column: null, reason: 'quoteNotClosed' });
  const [head, ...lines] = csv.lines;
  if (head === undefined) return failed({ line: 1, column: null, reason: 'empty' });
  if (lines.length > MOST_LINES) return failed({ line: MOST_LINES, column: null, reason: 'tooManyLines' });
  const header = readReferenceHeader(table, head.cells);
  if (!header.ok) return { rows: [], problems: header.problems };
  if (lines.length === 0) return failed({ line: head.line, column: null, reason: 'empty' });

  const rows: FileRows<Draft, Stored> = [];
  const problems: ReferenceProblem[] = [];
  const keys = new Set<string>();
  const take = ({ line, cells }: CsvLine) => {
    if (cells.slice(header.columns.length).some((text) => text !== ''))
      problems.push({ line, column: null, reason: 'tooManyCells' });
    const read = readRow(recordOf(header.columns, cells));
    if (!read.ok) problems.push(...read.problems.map((problem) => ({ line, ...problem })));
    else if (keys.has(read.row.key)) problems.push({ line, column: keyColumn(table), reason: 'repeatedCode' });
    else {
      keys.add(read.row.key);
      rows.push({ row: read.row, line });
    }
  };
  await inStretches(lines, take, (done) => progress('reading', done, lines.length));
  return { rows, problems };
}

const failed = (problem: ReferenceProblem) => ({ rows: [], problems: [problem] });

/** A line's cells by column; those of a column without a name are passed over. */
const recordOf = (columns: readonly (string | null)[], cells: readonly string[]): ReferenceRecord =>
  Object.fromEntries(
    columns.flatMap((column, place) => (column === null ? [] : [[column, csvText(cells[place] ?? '')]])),
  );
