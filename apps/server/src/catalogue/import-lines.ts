import { CsvError, parse } from 'csv-parse/sync';

/** A line of a CSV file: its cells, and where it begins in the file, counted from 1. */
export type CsvLine = { line: number; cells: string[] };

export type CsvLines = { ok: true; delimiter: Delimiter; lines: CsvLine[] } | { ok: false; line: number };

type Delimiter = ',' | ';';

/**
 * Cuts a CSV text into its lines; empty ones are left out. The delimiter is the one that the first line has more of outside of
 * quotes. A cell may span lines. Answers the line that has a quote which opens and never closes.
 */
export function readLines(text: string): CsvLines {
  const unixText = text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(unixText);
  const lines: CsvLine[] = [];
  let lastLine = 0;
  const collect = (cells: string[], context: { lines: number }) => {
    lastLine = context.lines;
    lines.push({ line: lastLine - lineBreaksIn(cells), cells });
    return null;
  };
  try {
    const tolerant = { trim: true, relax_column_count: true, relax_quotes: true, skip_records_with_empty_values: true };
    parse(unixText, { delimiter, ...tolerant, on_record: collect });
    return { ok: true, delimiter, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: lastLine + 1 };
  }
}

/** csv-parse tells the line that a record ends in: it begins as many lines earlier as its cells have line breaks. */
const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((breaks, text) => breaks + text.split('\n').length - 1, 0);

function delimiterOf(text: string): Delimiter {
  const firstLine = /^(?:"[^"]*"|[^"\n])*/.exec(text)?.[0] ?? '';
  const unquoted = firstLine.replace(/"[^"]*"/g, '');
  return unquoted.split(';').length > unquoted.split(',').length ? ';' : ',';
}
