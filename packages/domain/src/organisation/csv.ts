/** By it spreadsheets know that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets take a cell that begins so for a formula and would run it; an apostrophe before it says that it is text. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A line of a CSV file between semicolons, as spreadsheets here read it, with its line break. No cell of it is a formula. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(';')}\r\n`;

function cellOf(value: string | number | null): string {
  const text = String(value ?? '');
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The text of a cell that `csvLine` wrote. */
export const csvText = (cell: string): string => (FORMULA.test(cell) ? cell.replace(/^'/, '') : cell);
