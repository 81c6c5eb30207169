import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a tab-separated file of this folder, each an array of its cells; empty lines are left out. */
export const readRows = (file: string): string[][] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** A cell of a row that must have it. Throws RangeError where the file is short of a cell: a defect in the file. */
export function cell(row: readonly string[], place: number): string {
  const text = row[place];
  if (text === undefined) throw new RangeError(`no cell ${place + 1} in: ${row.join(' | ')}`);
  return text;
}
