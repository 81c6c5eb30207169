import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts } from '@jazylym/domain/day/protocol';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { anyFacts } from '@jazylym/domain/testing/any-day';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SetRow } from '../sheet/table.ts';
import { protocolContent } from './content.ts';
import type { FileCell, FileSheet } from './file-sheet.ts';
import { workbookOf } from './workbook.ts';

/** An amount in tiyn as a ledger writes it. */
const amountOf = (cell = ''): number =>
  Math.round(Number(cell.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.')) * 100);

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** The rows of each table of a paper, by its Russian title, its parts put together. */
const tablesOf = (facts: DayFacts) =>
  Map.groupBy(
    protocolContent({
      protocol: extendedProtocol(facts),
      rows: facts.rows,
      sealed: null,
      issuer: DEMO_ISSUER,
    }).sheets.flat(),
    ({ title }) => title.ru,
  );

const lastAmounts = (rows: readonly SetRow[], kind: SetRow['kind']) =>
  rows.filter((row) => row.kind === kind).map(({ cells }) => amountOf(cells.at(-1)));

test('whatever the day, the lines of every table on paper come to its total, and that to the protocol', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const tables = tablesOf(facts);
      const protocol = extendedProtocol(facts);
      for (const [title, total] of [
        ['По изданиям и срокам', protocol.total.total],
        ['По каналам приёма, почтальонам и агентам', protocol.total.total],
        ['Абонементы, сторнированные за день', sum(protocol.reversals.map(({ refund }) => refund))],
        ['Исправления прежних, заверенных дней', sum(protocol.corrections.map(({ refund }) => refund))],
        ['Счета, оплаченные в этот день', protocol.invoicesPaid],
        ['Расчёты с почтальонами и агентами', sum(protocol.collectors.map(({ after }) => after))],
      ] as const) {
        const rows = tables.get(title)?.flatMap((part) => part.rows) ?? [];
        expect([title, sum(lastAmounts(rows, 'line'))]).toEqual([title, total]);
        expect([title, lastAmounts(rows, 'total').at(-1) ?? 0]).toEqual([title, total]);
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever the day, what a sheet carries over is what its lines and those before come to', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const parts of tablesOf(facts).values()) {
        let before = 0;
        for (const [place, { rows }] of parts.entries()) {
          const carried = lastAmounts(rows, 'carry');
          if (place > 0 && carried.length > 0) expect(carried[0]).toBe(before);
          before += sum(lastAmounts(rows, 'line'));
          if (place < parts.length - 1 && carried.length > 0) expect(carried.at(-1)).toBe(before);
        }
      }
    }),
    { numRuns: 60 },
  );
});

const tiynIn = (cell: FileCell | undefined): number => (cell?.kind === 'money' ? cell.tiyn : 0);

test('whatever the day, the sheets of its file come to the same', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const protocol = extendedProtocol(facts);
      const { rows, titles, collectors } = facts;
      const taken = { state: 'open' as const, certified: null, author: '', writtenAt: '2026-11-02T13:00:00.000Z' };
      const book = workbookOf({ protocol, rows, titles, collectors, ...taken }, 'ru');
      const standing = book.abonements.rows.filter(({ cells, isTotal }) => !isTotal && cells[15] === null);
      expect(sum(standing.map(({ cells }) => tiynIn(cells[8])))).toBe(protocol.total.total);
      expect(totalOf(book.abonements, 8)).toBe(protocol.total.total);
      const terms = book.publications.rows.filter(({ isTotal }) => !isTotal);
      expect(sum(terms.map(({ cells }) => tiynIn(cells.at(-1))))).toBe(protocol.total.total);
      expect(sum(book.collectors.rows.map(({ cells }) => tiynIn(cells.at(-1))))).toBe(
        sum(protocol.collectors.map(({ after }) => after)),
      );
      for (const { columns, rows: written } of Object.values(book))
        for (const { cells } of written) expect(cells.length).toBeLessThanOrEqual(columns.length);
    }),
    { numRuns: 60 },
  );
});

const totalOf = ({ rows }: FileSheet, place: number): number => tiynIn(rows.at(-1)?.cells[place]);
