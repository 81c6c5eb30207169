import { type ExportCell, excelFormatOf } from '@jazylym/domain/report/export-cell';
import writeExcelFile, { type Cell } from 'write-excel-file/browser';
import type { ShownTable } from './read-shown.ts';

/** A table as an XLSX file: the table with its heads kept in sight, and a second sheet that says what it is. Texts stay texts. */
export function xlsxFile(
  { heads, rows, total }: ShownTable,
  about: readonly [string, string][],
  sheets: { table: string; about: string },
): Promise<Blob> {
  const bold = (value: string): Cell => ({ type: String, value, fontWeight: 'bold' });
  const columns = heads.map((head, place) => ({ width: place === 0 ? 34 : Math.max(12, head.length + 2) }));
  return writeExcelFile(
    [
      {
        sheet: sheets.table,
        columns,
        stickyRowsCount: 1,
        data: [
          heads.map(bold),
          ...rows.map((row) => row.map((cell) => excelCell(cell))),
          ...(total === null ? [] : [total.map((cell) => ({ ...excelCell(cell), fontWeight: 'bold' as const }))]),
        ],
      },
      {
        sheet: sheets.about,
        columns: [{ width: 24 }, { width: 80 }],
        data: about.map(([name, value]) => [bold(name), { type: String, value, wrap: true }]),
      },
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
}

function excelCell(cell: ExportCell) {
  if (cell.kind === 'text') return { type: String, value: cell.text };
  return { type: Number, value: cell.value, format: excelFormatOf(cell) };
}
