import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import { csvTextOf } from '@jazylym/domain/report/export-cell';
import type { ShownTable } from './read-shown.ts';

/** A table as CSV as spreadsheets here read it: UTF-8 with a mark, semicolons, decimal commas; below it, what it says of itself. */
export function csvFile({ heads, rows, total }: ShownTable, about: readonly [string, string][]): Blob {
  const lines = [heads, ...rows.map((row) => row.map(csvTextOf)), ...(total === null ? [] : [total.map(csvTextOf)])];
  const text = [...lines, [], ...about].map((line) => csvLine(line)).join('');
  return new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' });
}
