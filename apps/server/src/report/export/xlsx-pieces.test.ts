import { moneyCell, numberCell, shareCell, textCell } from '@jazylym/domain/report/export-cell';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Piece } from './export-table.ts';
import { xlsxPieces } from './xlsx-pieces.ts';

const COLUMNS = Array.from({ length: 28 }, (_, place) => ({ head: `№ ${place}`, width: 12 }));
const SHEETS = { table: 'Кесте', about: 'Мәлімет' };
const ABOUT = [['Сүзгілер', 'A & B <c>\n"d"']] as [string, string][];

/** Rows as they are written: what XML cannot hold, what looks like a formula, and numbers of each kind. */
const rowOf = (n: number) => [
  textCell(`=1+${n}`),
  textCell('<&>"\u0001\ud800 Қ'),
  numberCell(n),
  numberCell(n / 4, 2),
  moneyCell(n * 50),
  shareCell(n / 8),
  textCell(''),
  ...Array.from({ length: 21 }, (_, place) => numberCell(place)),
];

async function* piecesOf(sizes: readonly number[], ended: { with: string }): AsyncGenerator<Piece, void> {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let n = 0;
  await Promise.resolve();
  try {
    for (const size of sizes) yield { total, rows: Array.from({ length: size }, () => rowOf(n++)) };
    ended.with = 'all';
  } finally {
    ended.with ||= 'less';
  }
}

async function allOf(chunks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

test('what is written as it comes opens as a workbook: every row once, a next sheet where one is full, and what it says of itself', async () => {
  const ended = { with: '' };
  const file = { sheets: SHEETS, columns: COLUMNS, pieces: piecesOf([0, 3, 0, 5, 1], ended), about: ABOUT };
  const bytes = Buffer.concat(await allOf(xlsxPieces(file, 9, 4)));
  const sheets = await readExcel(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Кесте', 'Кесте 2', 'Кесте 3', 'Мәлімет']);
  const rows = sheets.slice(0, 3).flatMap(({ data }) => data.slice(1));
  expect(rows.map((row) => row[2])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rows[6]).toEqual(['=1+6', '<&>"\ufffd Қ', 6, 1.5, 3, 0.75, null, ...Array.from({ length: 21 }, (_, n) => n)]);
  expect(sheets[0]?.data[0]).toEqual(COLUMNS.map(({ head }) => head));
  expect(sheets[3]?.data).toEqual(ABOUT);
  expect(ended.with).toBe('all');
});

test('a table without a row is a file all the same', async () => {
  const file = { sheets: SHEETS, columns: COLUMNS, pieces: piecesOf([0], { with: '' }), about: ABOUT };
  const [table, about] = await readExcel(Buffer.concat(await allOf(xlsxPieces(file, 0))));
  expect([table?.data.length, about?.data]).toEqual([1, ABOUT]);
});

test('who stops in the middle stops what is read', async () => {
  const ended = { with: '' };
  const pieces = piecesOf(
    Array.from({ length: 2_000 }, () => 500),
    ended,
  );
  let read = 0;
  for await (const chunk of xlsxPieces({ sheets: SHEETS, columns: COLUMNS, pieces, about: ABOUT }, 1_000_000)) {
    read += chunk.length;
    if (read > 100_000) break;
  }
  expect(ended.with).toBe('less');
});

test('what goes wrong on the way is not a file that looks whole', async () => {
  async function* broken(): AsyncGenerator<Piece, void> {
    await Promise.resolve();
    yield { total: 2, rows: [rowOf(1)] };
    throw new Error('the database went away');
  }
  const file = { sheets: SHEETS, columns: COLUMNS, pieces: broken(), about: ABOUT };
  await expect(allOf(xlsxPieces(file, 2))).rejects.toThrow('the database went away');
});
