import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts } from '@jazylym/domain/day/protocol';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { anyFacts } from '@jazylym/domain/testing/any-day';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SetRow } from '../sheet/table.ts';
import { dayOf } from '../testing/example-day.ts';
import { protocolContent } from './content.ts';

const partsOf = (facts: DayFacts) =>
  protocolContent({
    ...{ protocol: extendedProtocol(facts), rows: facts.rows, sealed: null, issuer: DEMO_ISSUER },
  }).register.flat();

const rowsOf = (facts: DayFacts) => partsOf(facts).flatMap(({ rows }) => rows);

/** Abonements, sets, and the three amounts in tiyn. */
const figuresIn = ({ cells }: SetRow): number[] =>
  cells
    .slice(6, 11)
    .map((cell) => Number(cell.replaceAll('\u00a0', '').replace(',', '.')))
    .map((value, place) => (place < 2 ? value : Math.round(value * 100)));

const sumOf = (rows: readonly SetRow[]): number[] =>
  rows.map(figuresIn).reduce((sums, own) => sums.map((sum, place) => sum + (own[place] ?? 0)), [0, 0, 0, 0, 0]);

const kept = (rows: readonly SetRow[], kind: SetRow['kind']) => rows.filter((row) => row.kind === kind);

test('whatever the day, the register holds each of its abonements once and comes to the total of the protocol', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { total, reversed } = extendedProtocol(facts);
      const rows = rowsOf(facts);
      const numbers = [...kept(rows, 'line'), ...kept(rows, 'struck')].map(({ cells }) => cells[2]);
      expect(numbers.toSorted()).toEqual(facts.rows.map(({ number }) => number).toSorted());
      for (const [kind, of] of [
        ['line', total],
        ['struck', reversed],
      ] as const)
        expect(sumOf(kept(rows, kind))).toEqual([of.abonements, of.sets, of.publisher, of.delivery, of.total]);
      expect(kept(rows, 'total').slice(-1).map(figuresIn)).toEqual(
        facts.rows.length === 0 ? [] : [[total.abonements, total.sets, total.publisher, total.delivery, total.total]],
      );
    }),
    { numRuns: 60 },
  );
});

test('whatever the day, each sheet of the register takes over what its lines and those before come to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 50 }), (abonements, titles) => {
      const parts = partsOf(dayOf(abonements, titles));
      const before: SetRow[] = [];
      for (const [place, { rows }] of parts.entries()) {
        if (place > 0) expect(figuresIn(rows[0] as SetRow)).toEqual(sumOf(before));
        before.push(...kept(rows, 'line'));
        if (place < parts.length - 1) expect(figuresIn(rows.at(-1) as SetRow)).toEqual(sumOf(before));
      }
    }),
    { numRuns: 30 },
  );
});

test('is in the order of indices, then of terms, then of numbers, an index of several with a total of its own', () => {
  const facts = dayOf(40, 3);
  const rows = rowsOf({ ...facts, rows: facts.rows.toReversed() });
  const numbers = rows.filter(({ kind }) => kind === 'line' || kind === 'struck').map(({ cells }) => cells[2]);
  const byTerm = ({ publicationIndex, startMonth, months, number }: DayFacts['rows'][number]) =>
    `${publicationIndex} ${startMonth} ${String(months).padStart(2, '0')} ${number}`;
  const expected = facts.rows.toSorted((one, other) => (byTerm(one) < byTerm(other) ? -1 : 1));
  expect(numbers).toEqual(expected.map(({ number }) => number));
  expect(kept(rows, 'total').map(({ cells: [index] }) => index)).toEqual(['65001', '65002', '65003', '']);
});

test('says how each is paid, through whom it came and on which blank; what was reversed is struck and marked', () => {
  const { rows, ...facts } = dayOf(5, 1);
  const [counter, reversed, byPostman, paid, awaiting] = rows;
  if (!counter || !reversed || !byPostman || !paid || !awaiting) throw new Error('five rows');
  const said = rowsOf({ ...facts, rows });
  const of = ({ number }: { number: string }) => said.find(({ cells }) => cells[2] === number);
  expect(of(counter)?.cells.slice(3, 6)).toEqual(['Қолма-қол / Нал.', 'Объект', '']);
  expect(of(byPostman)?.cells.slice(4, 6)).toEqual(['Пошташы / Почтальон №\u00a03 Қанат Ержанов', '7002']);
  expect(of(paid)?.cells[3]).toBe('Есепшот төленді / Счёт оплачен');
  expect(of(awaiting)?.cells[3]).toBe('Төлем күтілуде / Ожидает оплаты');
  expect(of(reversed)).toMatchObject({ kind: 'struck' });
  expect(of(reversed)?.cells.at(-1)).toBe('Күші жойылды / Сторно');
  expect(of(counter)?.cells.at(-1)).toBe('');
});

test('of a day without abonements there is none', () => {
  expect(partsOf(dayOf(0))).toEqual([]);
});
