import { assembleEntries, type ImportedEntry, type ImportSettings } from '@jazylym/domain/catalogue/import';
import { type Column, readCatalogueHeader } from '@jazylym/domain/catalogue/import-columns';
import type { ImportProblem } from '@jazylym/domain/catalogue/import-problem';
import { type CatalogueImportRow, type CatalogueRecord, readCatalogueRow } from '@jazylym/domain/catalogue/import-row';
import { type CsvLine, readLines } from './import-lines.ts';
import { decodeText, type Encoding } from './import-text.ts';

/** What is wrong with the file as a file, before any of its lines can be read. */
export type FileProblem = { line: number; reason: 'empty' | 'quoteNotClosed' | 'tooManyCells' };

/** How a file turned out to be written, and the file's own name of each column that it has. */
export type FileForm = { encoding: Encoding; delimiter: ',' | ';'; names: Partial<Record<Column, string>> };

export type CatalogueFile =
  /** `lines`: where each title begins, by its index. */
  | { ok: true; form: FileForm; entries: ImportedEntry[]; lines: ReadonlyMap<string, number> }
  | { ok: false; form: FileForm | null; problems: (ImportProblem | FileProblem)[] };

/**
 * Reads a catalogue's CSV file (S11): UTF-8, with or without a byte order mark, or Windows-1251; between commas or
 * semicolons. All of its entries or, with every problem named by line, column and reason, none.
 */
export function readCatalogueFile(bytes: Buffer, settings: ImportSettings): CatalogueFile {
  const { encoding, text } = decodeText(bytes);
  const csv = readLines(text);
  if (!csv.ok) return { ok: false, form: null, problems: [{ line: csv.line, reason: 'quoteNotClosed' }] };
  const [first, ...lines] = csv.lines;
  if (first === undefined) return { ok: false, form: null, problems: [{ line: 1, reason: 'empty' }] };

  const header = readCatalogueHeader(first.cells);
  if (!header.ok) return { ok: false, form: null, problems: header.problems };
  const names = recordOf(header.columns, first.cells);
  const form = { encoding, delimiter: csv.delimiter, names };
  if (lines.length === 0) return { ok: false, form, problems: [{ line: first.line, reason: 'empty' }] };

  const { rows, problems } = readRows(header.columns, lines);
  if (problems.length > 0) return { ok: false, form, problems };
  const read = assembleEntries(rows, settings);
  return read.ok ? { ...read, form, lines: firstLines(rows) } : { ...read, form };
}

function readRows(columns: readonly (Column | null)[], lines: readonly CsvLine[]) {
  const rows: CatalogueImportRow[] = [];
  const problems: (ImportProblem | FileProblem)[] = [];
  for (const { line, cells } of lines) {
    if (cells.slice(columns.length).some((text) => text !== '')) problems.push({ line, reason: 'tooManyCells' });
    const read = readCatalogueRow(recordOf(columns, cells), line);
    if (read.ok) rows.push(read.row);
    else problems.push(...read.problems);
  }
  return { rows, problems };
}

/** Where each title begins: its first line, by its index. */
const firstLines = (rows: readonly CatalogueImportRow[]): Map<string, number> =>
  new Map(rows.flatMap(({ head, line }) => (head === null ? [] : [[head.index, line] as const])).reverse());

/** A line's cells by column; those of a column without a name are passed over. */
const recordOf = (columns: readonly (Column | null)[], cells: readonly string[]): CatalogueRecord =>
  Object.fromEntries(columns.flatMap((column, place) => (column === null ? [] : [[column, cells[place] ?? '']])));
