import { addCopies, type MonthCopies } from '@jazylym/domain/report/delivery';

/** A branch, a facility or a title with its twelve months. */
export interface HeatRow {
  key: string;
  name: string;
  months: readonly MonthCopies[];
}

/** Steps of the scale, from little to much. */
const STEPS = 5;

/**
 * The largest value of each step, ascending: each step has about as many cells as every other, since a country has one city that
 * would leave all others in the lightest. Fewer where there are not as many different values; zero is in none.
 */
export function boundsOf(rows: readonly HeatRow[]): number[] {
  const values = rows
    .flatMap(({ months }) => months.map(({ copies }) => copies))
    .filter((copies) => copies > 0)
    .sort((one, other) => one - other);
  const bounds = Array.from({ length: STEPS }, (_, n) => values[Math.ceil(((n + 1) * values.length) / STEPS) - 1]);
  return [...new Set(bounds.filter((bound) => bound !== undefined))];
}

/** In which step a value is, 1 the lightest; 0 for none. The darkest is always of the largest. */
export function stepOf(value: number, bounds: readonly number[]): number {
  const place = bounds.findIndex((bound) => value <= bound);
  return value <= 0 || place === -1 ? 0 : STEPS - bounds.length + place + 1;
}

/** Copies of the year together. */
export const copiesIn = (months: readonly MonthCopies[]): number => months.reduce((sum, { copies }) => sum + copies, 0);

/** The rows with most copies in the year, at most so many, and how many others there are. */
export function largestRows(rows: readonly HeatRow[], most: number): { shown: HeatRow[]; others: number } {
  const ordered = rows.toSorted((one, other) => copiesIn(other.months) - copiesIn(one.months));
  return { shown: ordered.slice(0, most), others: Math.max(0, ordered.length - most) };
}

/** What is left of the total when the rows are taken from it. */
export const remainder = (total: readonly MonthCopies[], rows: readonly HeatRow[]): MonthCopies[] =>
  total.map((month, n) => rows.reduce((left, { months }) => addCopies(left, months[n], -1), month));

/** A cell by its row and its month, both from 0. */
export interface Cell {
  row: number;
  month: number;
}

const MOVES: Record<string, (cell: Cell) => Cell> = {
  ArrowLeft: ({ row, month }) => ({ row, month: month - 1 }),
  ArrowRight: ({ row, month }) => ({ row, month: month + 1 }),
  ArrowUp: ({ row, month }) => ({ row: row - 1, month }),
  ArrowDown: ({ row, month }) => ({ row: row + 1, month }),
  Home: ({ row }) => ({ row, month: 0 }),
  End: ({ row }) => ({ row, month: 11 }),
};

/** Where a key leads from a cell; null where it leads nowhere. */
export function moved(from: Cell, key: string, rows: number): Cell | null {
  const to = MOVES[key]?.(from);
  if (to === undefined || to.row < 0 || to.row >= rows || to.month < 0 || to.month > 11) return null;
  return to;
}
