import { figuresOf } from '@jazylym/domain/day/figures';
import { inOrderOf } from '@jazylym/domain/day/in-order';
import type { DayRow, ExtendedProtocol, NamedCollector } from '@jazylym/domain/day/protocol';
import { DAY_SHEET_LYING, NEXT_HEAD } from '../sheet/day-head.ts';
import { type CarryWords, partTables, type TablePart } from '../sheet/part-tables.ts';
import type { Table, TableRow } from '../sheet/table.ts';
import { type DayLabel, dayWords, inBothOf } from '../text/day-words.ts';
import { termInNumerals } from '../text/term.ts';
import { inBoth, words } from '../text/words.ts';
import { FIGURES, figureCells, text } from './columns.ts';
import { collectorName } from './trade-tables.ts';

const inRegister = inOrderOf<DayRow>(
  ({ publicationIndex }) => publicationIndex,
  ({ startMonth }) => startMonth,
  ({ months }) => months,
  ({ number }) => number,
);

/**
 * The register behind the signed protocol (S10), on sheets of its own: every abonement of the day by index, term and number, its
 * sums carried from sheet to sheet up to the protocol's total. Of a day without abonements there are no sheets.
 */
export function registerSheets(protocol: ExtendedProtocol, rows: readonly DayRow[], carry: CarryWords): TablePart[][] {
  if (rows.length === 0) return [];
  const room = DAY_SHEET_LYING - NEXT_HEAD;
  return partTables([registerTable(protocol, rows)], { first: room, next: room, tail: 0 }, carry);
}

/** Two languages in every line: what the summary says in full is short here, so that most lines are one row high. */
const SHORTLY = {
  cash: 'cashShort',
  paid: 'paidShort',
  awaiting: 'awaitingShort',
  facility: 'facilityShort',
  postman: 'postman',
  publicAgent: 'agentShort',
} as const satisfies Record<DayRow['settled'] | DayRow['channel'], DayLabel>;

/** No client's name stands in it: who may read a protocol need not read abonements. */
function registerTable({ collectors }: ExtendedProtocol, rows: readonly DayRow[]): Table {
  const named = new Map(collectors.map(({ collector }) => [collector.id, collector]));
  const titles = [...Map.groupBy(rows.toSorted(inRegister), ({ publicationIndex }) => publicationIndex)];
  return {
    title: dayWords('register'),
    columns: [
      text('index', 12),
      text('term', 28),
      text('abonementNumber', 35),
      text('payment', 28),
      text('who', 36),
      text('blankColumn', 14),
      ...FIGURES,
      text('mark', 17),
    ],
    rows: [
      ...titles.flatMap(([index, own]) => [
        ...own.map((one) => abonementRow(one, named.get(one.collectorId ?? ''))),
        ...(own.length > 1 ? [totalOf(index, own)] : []),
      ]),
      totalOf('', rows),
    ],
    hasHeadings: true,
    isCarried: true,
  };
}

/** What was taken back is struck and marked, and adds nothing up. */
const abonementRow = (one: DayRow, collector: NamedCollector | undefined): TableRow => ({
  kind: one.reversed === null ? 'line' : 'struck',
  cells: [
    one.publicationIndex,
    termInNumerals(one.startMonth, one.months),
    one.number,
    inBothOf(SHORTLY[one.settled]),
    [inBothOf(SHORTLY[one.channel]), collector && collectorName(collector)].filter(Boolean).join(' '),
    one.blankNumber === null ? '' : String(one.blankNumber),
    ...figureCells(figuresOf([one])),
    one.reversed === null ? '' : inBoth(words('reversed')),
  ],
});

const totalOf = (index: string, rows: readonly DayRow[]): TableRow => ({
  kind: 'total',
  cells: [
    ...[index, '', '', '', inBothOf('total'), ''],
    ...figureCells(figuresOf(rows.filter(({ reversed }) => reversed === null))),
    '',
  ],
});
