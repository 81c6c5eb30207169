import type { FileCell, FileSheet } from '@jazylym/documents/protocol/file-sheet';
import { monthOf } from '@jazylym/domain/calendar/month';
import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import writeExcelFile, { type Cell } from 'write-excel-file/node';

/** A sheet as CSV: UTF-8 with a byte order mark, between semicolons. No cell of it is a formula. */
export const csvOf = ({ columns, rows }: FileSheet): string =>
  [
    BYTE_ORDER_MARK,
    csvLine(columns.map(({ head }) => head)),
    ...rows.map(({ cells }) => csvLine(columns.map((_, place) => csvCell(cells[place] ?? null)))),
  ].join('');

/** Numbers as spreadsheets here read them: a decimal comma and no groups. */
function csvCell(cell: FileCell): string | number | null {
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'text':
      return cell.text;
    case 'integer':
      return cell.value;
    case 'money':
      return (cell.tiyn / 100).toFixed(2).replace('.', ',');
    case 'date':
      return cell.date.split('-').reverse().join('.');
    case 'month':
      return monthOf(cell.date).split('-').reverse().join('.');
  }
}

/** Sheets as an XLSX file, their headings kept in sight. What is text stays text, whatever it begins with. */
export const xlsxOf = (sheets: readonly FileSheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ head }): Cell => ({ type: String, value: head, fontWeight: 'bold', wrap: true })),
        ...rows.map(({ cells, isTotal }) =>
          columns.map((_, place): Cell => {
            const cell = excelCell(cells[place] ?? null);
            return cell !== null && isTotal ? { ...cell, fontWeight: 'bold' as const } : cell;
          }),
        ),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();

/** Money in tenge: a spreadsheet's number holds fifteen digits, a day's sum never has as many. */
function excelCell(cell: FileCell) {
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'text':
      return { type: String, value: cell.text };
    case 'integer':
      return { type: Number, value: cell.value, format: '#,##0' };
    case 'money':
      return { type: Number, value: cell.tiyn / 100, format: '#,##0.00' };
    case 'date':
      return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'dd.mm.yyyy' };
    case 'month':
      return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'mm.yyyy' };
  }
}
