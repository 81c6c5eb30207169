import { type PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type ExportFile, rowsOf } from './export-file.ts';
import { bookParts, sheetEnd, sheetStart, stylesOf } from './xlsx-parts.ts';

/** Rows of one sheet, its head not counted: a spreadsheet has 1,048,576. More go on in a next sheet. */
const ROWS_A_SHEET = 1_000_000;

/** Rows that are written at once: some milliseconds of work, so that others have their turn. */
const ROWS_AT_ONCE = 200;

/**
 * A file as XLSX, written as its rows come: the table with its heads kept in sight, and a last sheet that says what it is. Texts stay
 * texts. `total` decides into how many sheets the rows go.
 */
export async function* xlsxPieces(
  { sheets, columns, pieces, about }: ExportFile,
  total: number,
  rowsASheet: number = ROWS_A_SHEET,
): AsyncGenerator<Buffer, void> {
  const styles = stylesOf();
  const source = rowsOf(pieces);
  async function* table(): AsyncGenerator<string, void> {
    yield sheetStart(columns) +
      styles.row(
        1,
        columns.map(({ head }) => ({ bold: head })),
      );
    let row = 2;
    for (let left = rowsASheet; left > 0; ) {
      const rows = await source.take(Math.min(left, ROWS_AT_ONCE));
      if (rows.length === 0) break;
      left -= rows.length;
      yield rows.map((cells) => styles.row(row++, cells)).join('');
    }
    yield sheetEnd;
  }
  const self = (): string[] => [
    sheetStart([{ width: 24 }, { width: 80 }], { isKept: false }),
    ...about.map(([name, value], place) => styles.row(place + 1, [{ bold: name }, { wrapped: value }])),
    sheetEnd,
  ];
  const count = Math.max(1, Math.ceil(total / rowsASheet));
  const names = Array.from({ length: count }, (_, place) =>
    place === 0 ? sheets.table : `${sheets.table} ${place + 1}`,
  );
  const zip = new ZipFile();
  const out = zip.outputStream as PassThrough;
  const fail = (error: Error) => void out.destroy(error);
  zip.on('error', fail);
  const streams: Readable[] = [];
  const add = (path: string, content: () => Iterable<string> | AsyncIterable<string>): void => {
    const stream = Readable.from(late(content)).on('error', fail);
    streams.push(stream);
    zip.addReadStream(stream, path);
  };
  for (const [path, text] of Object.entries(bookParts([...names, sheets.about]))) add(path, () => [text]);
  for (const place of names.keys()) add(`xl/worksheets/sheet${place + 1}.xml`, table);
  add(`xl/worksheets/sheet${count + 1}.xml`, self);
  // Last, when it is known which formats there are.
  add('xl/styles.xml', () => [styles.xml()]);
  zip.end();
  try {
    yield* out;
  } finally {
    for (const stream of streams) stream.destroy();
    await source.end();
  }
}

/** What is made only when it is read. */
async function* late(content: () => Iterable<string> | AsyncIterable<string>): AsyncGenerator<string, void> {
  yield* content();
}
