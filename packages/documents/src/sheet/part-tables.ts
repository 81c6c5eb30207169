import type { Words } from '../text/words.ts';
import {
  carryRow,
  rowHeight,
  type SetRow,
  setRow,
  sumsOf,
  TABLE_GAP,
  type Table,
  type TableRow,
  tableHead,
} from './table.ts';

/** A table, or the part of one that stands on a sheet. */
export type TablePart = Pick<Table, 'title' | 'columns' | 'hasHeadings'> & { isContinued: boolean; rows: SetRow[] };

/** What fits where, in mm: tables on the first sheet, on each later one, and what stands below the last table. */
export type TableRoom = { first: number; next: number; tail: number };

/** The words of a table that goes on: what is handed on at the foot of a sheet, and taken over at the head of the next. */
export type CarryWords = { over: Words; forward: Words };

/** Tables up to so high, in mm, are not parted: they rather begin a sheet. */
const KEPT_WHOLE = 55;

/**
 * Parts tables into sheets so that each holds what it has room for: rows keep their order, a total stays with the line above it,
 * the last line of all with what follows the tables. Where a table is carried, each sheet ends with the sums of its lines so far
 * and the next begins with them.
 */
export function partTables(tables: readonly Table[], room: TableRoom, words: CarryWords): TablePart[][] {
  const filling = new Filling(room);
  for (const [place, table] of tables.entries()) {
    const tail = place === tables.length - 1 ? room.tail : 0;
    layTable(filling, { ...measured(table, words), tail, words });
  }
  return filling.sheets;
}

/** Sheets as they fill, and how much of the last is free, in mm. */
class Filling {
  readonly sheets: TablePart[][] = [[]];
  free: number;
  readonly #next: number;

  constructor({ first, next }: TableRoom) {
    this.free = first;
    this.#next = next;
  }

  get isFresh(): boolean {
    return this.sheets.at(-1)?.length === 0;
  }

  turn(): void {
    this.sheets.push([]);
    this.free = this.#next;
  }

  /** Begins a table, or goes on with it, and answers the rows to fill. */
  begin({ table, head }: Measured, isContinued: boolean): SetRow[] {
    const { title, columns, hasHeadings } = table;
    const rows: SetRow[] = [];
    this.free -= head + (this.isFresh ? 0 : TABLE_GAP);
    this.sheets.at(-1)?.push({ title, columns, hasHeadings, isContinued, rows });
    return rows;
  }
}

/** Lines with the totals that belong to them, and how high they are together. */
type Unit = { rows: readonly TableRow[]; height: number };

/** A table with its heights in mm; `carry` is that of the row that carries its sums, 0 where nothing is carried. */
type Measured = { table: Table; units: readonly Unit[]; head: number; carry: number };

/** The same with what stands below its last line. */
type Laid = Measured & { tail: number; words: CarryWords };

function layTable(filling: Filling, laid: Laid): void {
  const { table, units, carry, tail } = laid;
  if (!filling.isFresh && !canBegin(filling.free, laid)) filling.turn();
  let filled = filling.begin(laid, false);
  for (const [at, { rows, height }] of units.entries()) {
    const below = at === units.length - 1 ? tail : carry;
    if (filled.length > 0 && height + below > filling.free) {
      const before = units.slice(0, at).flatMap((unit) => unit.rows);
      filled = goOn(filling, laid, { filled, before });
    }
    filled.push(...rows.map((row) => setRow(table, row)));
    filling.free -= height;
  }
}

/** Goes on with a table on the next sheet. */
function goOn(
  filling: Filling,
  laid: Laid,
  { filled, before }: { filled: SetRow[]; before: readonly TableRow[] },
): SetRow[] {
  const { table, words, carry } = laid;
  const sums = sumsOf(table, before);
  if (table.isCarried) filled.push(carryRow(table, words.over, sums));
  filling.turn();
  const rows = filling.begin(laid, true);
  if (table.isCarried) rows.push(carryRow(table, words.forward, sums));
  filling.free -= carry;
  return rows;
}

/** Whether a table may begin where so much is free: a short one whole, a long one with a line at least. */
function canBegin(free: number, { units, head, carry, tail }: Laid): boolean {
  const lines = units.reduce((sum, { height }) => sum + height, 0);
  const whole = TABLE_GAP + head + lines + tail;
  if (whole <= free) return true;
  if (whole - tail <= KEPT_WHOLE) return false;
  return TABLE_GAP + head + (units[0]?.height ?? 0) + carry <= free;
}

function measured(table: Table, words: CarryWords): Measured {
  const units = unitsOf(table).map((rows) => ({
    rows,
    height: rows.reduce((sum, row) => sum + rowHeight(table, setRow(table, row)), 0),
  }));
  const carry = table.isCarried ? rowHeight(table, carryRow(table, words.over, sumsOf(table, table.rows))) : 0;
  return { table, units, head: tableHead(table), carry };
}

function unitsOf({ rows }: Table): TableRow[][] {
  const units: TableRow[][] = [];
  for (const row of rows) {
    if (row.kind === 'total' && units.length > 0) units.at(-1)?.push(row);
    else units.push([row]);
  }
  return units;
}
