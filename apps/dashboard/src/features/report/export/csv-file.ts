import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import type { ShownCell, ShownTable } from './read-shown.ts';

/** A table as CSV as spreadsheets here read it: UTF-8 with a mark, semicolons, decimal commas; below it, what it says of itself. */
export function csvFile({ heads, rows, total }: ShownTable, about: readonly [string, string][]): Blob {
  const lines = [heads, ...rows.map((row) => row.map(textOf)), ...(total === null ? [] : [total.map(textOf)])];
  const text = [...lines, [], ...about].map((line) => csvLine(line)).join('');
  return new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' });
}

function textOf(cell: ShownCell): string {
  if (cell.kind === 'text') return cell.text;
  const shown = cell.kind === 'share' ? cell.value * 100 : cell.value;
  const text = shown.toFixed(cell.digits).replace('.', ',');
  return cell.kind === 'share' ? `${text}%` : text;
}
