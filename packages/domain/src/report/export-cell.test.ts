import { expect, test } from 'vitest';
import { csvTextOf, excelFormatOf, moneyCell, numberCell, shareCell, textCell } from './export-cell.ts';

test('cells are written as spreadsheets here read them', () => {
  const cells = [textCell('=1'), numberCell(12_345), numberCell(7.25, 1), moneyCell(377_550), moneyCell(377_500)];
  expect(cells.map(csvTextOf)).toEqual(['=1', '12345', '7,3', '3775,50', '3775']);
  expect([shareCell(0.257), shareCell(-0.5), shareCell(null)].map(csvTextOf)).toEqual(['26%', '-50%', '']);
});

test('a spreadsheet groups thousands, names the tenge and writes shares in per cent', () => {
  const formats = [numberCell(1), numberCell(1, 1), moneyCell(50), moneyCell(100), shareCell(1)];
  expect(formats.flatMap((cell) => (cell.kind === 'text' ? [] : [excelFormatOf(cell)]))).toEqual([
    '#,##0',
    '#,##0.0',
    '#,##0.00 "₸"',
    '#,##0 "₸"',
    '0%',
  ]);
});
