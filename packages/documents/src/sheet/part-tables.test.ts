import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partTables, type TablePart } from './part-tables.ts';
import { type Column, type Table, type TableRow, tableHead } from './table.ts';

const named = (text: string) => ({ kk: text, ru: text });
const columns: readonly Column[] = [
  { label: named('Атауы'), width: 60, kind: 'text' },
  { label: named('Саны'), width: 20, kind: 'count' },
  { label: named('Сомасы'), width: 30, kind: 'money' },
];
const words = { over: named('Ауыстырылды'), forward: named('Бұрынғы') };

const tableOf = (rows: readonly TableRow[], isCarried = true): Table => ({
  title: named('Басылымдар'),
  columns,
  rows,
  hasHeadings: true,
  isCarried,
});
const line = (name: string, count: number, money: number): TableRow => ({ kind: 'line', cells: [name, count, money] });
const total = (name: string): TableRow => ({ kind: 'total', cells: [name, 0, 0] });
const lines = (count: number) => Array.from({ length: count }, (_, place) => line(`№ ${place}`, 1, 150));

const kindsOn = (sheets: readonly TablePart[][]) =>
  sheets.map((parts) => parts.flatMap(({ rows }) => rows.map(({ kind }) => kind)));

it('keeps a table on one sheet where it fits, and carries nothing', () => {
  const sheets = partTables([tableOf(lines(5))], { first: 100, next: 100, tail: 20 }, words);
  expect(kindsOn(sheets)).toEqual([['line', 'line', 'line', 'line', 'line']]);
});

it('carries the sums of the lines so far from the foot of a sheet to the head of the next', () => {
  const sheets = partTables([tableOf(lines(20))], { first: 60, next: 60, tail: 0 }, words);
  const [first, second] = sheets.map(([part]) => part);
  const before = first?.rows.filter(({ kind }) => kind === 'line').length ?? 0;
  expect(first?.rows.at(-1)).toEqual({
    kind: 'carry',
    cells: ['Ауыстырылды', String(before), `${(before * 1.5).toFixed(2).replace('.', ',')}`],
  });
  expect(second?.isContinued).toBe(true);
  expect(second?.rows[0]?.cells).toEqual(['Бұрынғы', ...(first?.rows.at(-1)?.cells.slice(1) ?? [])]);
});

it('never begins a sheet with a total: it stays with the line that it sums', () => {
  for (let room = 40; room < 60; room += 1) {
    const rows = Array.from({ length: 12 }, (_, place) => [line(`№ ${place}`, 1, 1), total('барлығы')]).flat();
    for (const [first] of kindsOn(partTables([tableOf(rows, false)], { first: room, next: room, tail: 0 }, words)))
      expect(first).toBe('line');
  }
});

it('leaves the last line with what follows the tables', () => {
  const sheets = partTables([tableOf(lines(8))], { first: 60, next: 200, tail: 50 }, words);
  expect(kindsOn(sheets).at(-1)).toEqual(['carry', 'line']);
});

it('begins a short table on the next sheet rather than parting it', () => {
  const sheets = partTables([tableOf(lines(6)), tableOf(lines(4))], { first: 60, next: 60, tail: 0 }, words);
  expect(sheets.map((parts) => parts.map(({ isContinued }) => isContinued))).toEqual([[false], [false]]);
});

const anyRow = fc.record({ isTotal: fc.boolean(), letters: fc.integer({ min: 0, max: 90 }), money: fc.nat(9_999_999) });

it('keeps every row once and in order, and every sheet within its room, whatever the tables', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyRow, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 }),
      (asked) => {
        const tables = asked.map((rows) =>
          tableOf(
            rows.map(({ isTotal, letters, money }, place): TableRow => {
              const cells = ['ж'.repeat(letters), 1, money];
              return { kind: isTotal && place > 0 && !rows[place - 1]?.isTotal ? 'total' : 'line', cells };
            }),
          ),
        );
        const room = { first: 120, next: 150, tail: 30 };
        const sheets = partTables(tables, room, words);
        const printed = sheets.flat().flatMap(({ rows }) => rows.filter(({ kind }) => kind !== 'carry'));
        expect(printed.map(({ cells: [name] }) => name)).toEqual(
          tables.flatMap(({ rows }) => rows.map(({ cells: [name] }) => name)),
        );
        for (const [at, parts] of sheets.entries()) {
          const tail = at === sheets.length - 1 ? room.tail : 0;
          expect(heightOf(parts) + tail).toBeLessThanOrEqual(at === 0 ? room.first : room.next);
        }
      },
    ),
  );
});

/** As the template sets them: rows of 3.8 mm, 4 mm between tables. */
const heightOf = (parts: readonly TablePart[]): number =>
  parts.reduce((height, part, place) => {
    const rows = part.rows.map(
      ({ cells: [name = ''] }) => 3.8 * Math.max(1, Math.ceil((name.length * 8 * 0.3528 * 0.85) / 60)) + 1.1,
    );
    return height + (place > 0 ? 4 : 0) + tableHead(tableOf([])) + rows.reduce((sum, one) => sum + one, 0);
  }, 0);
