import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import { csvTextOf } from '@jazylym/domain/report/export-cell';
import type { ExportFile } from './export-file.ts';

/** A file as CSV, as the dashboard writes it: UTF-8 with a mark, between semicolons, no cell a formula; below the rows what it says of itself. */
export async function* csvPieces({ columns, pieces, about }: ExportFile): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ head }) => head));
  for await (const { rows } of pieces)
    if (rows.length > 0) yield rows.map((row) => csvLine(row.map(csvTextOf))).join('');
  yield [[], ...about].map((line) => csvLine(line)).join('');
}
