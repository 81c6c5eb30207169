import type { Figures } from '@jazylym/domain/day/figures';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { type DayLabel, dayText } from '../text/day-words.ts';
import {
  dateCell,
  type FileCell,
  type FileSheet,
  integerCell,
  moneyCell,
  monthCell,
  row,
  textCell,
  totalRow,
} from './file-sheet.ts';
import { gapsText, rangeNumbers } from './numbers-table.ts';
import { channelLabel, collectorName } from './trade-tables.ts';

type Columns = readonly [DayLabel, width: number][];

const FIGURES: Columns = [
  ['abonements', 9],
  ['sets', 9],
  ['publisherPart', 18],
  ['deliveryPart', 18],
  ['sum', 18],
];

const figures = ({ abonements, sets, publisher, delivery, total }: Figures): FileCell[] => [
  integerCell(abonements),
  integerCell(sets),
  ...[publisher, delivery, total].map(moneyCell),
];

const columnsOf = (columns: Columns, language: Language): FileSheet['columns'] =>
  columns.map(([label, width]) => ({ head: dayText(label, language), width }));

/** By payment, by channel and collector, what was reversed and corrected, and the cash. */
export function totalsSheet(protocol: ExtendedProtocol, language: Language): FileSheet {
  const { bySettled, byCollector, total, reversed, cash, cards, invoicesPaid, corrected } = protocol;
  const text = (label: DayLabel) => textCell(dayText(label, language));
  const amount = (label: DayLabel, money: number) => row(text(label), null, null, null, null, moneyCell(money));
  return {
    name: dayText('sheetTotals', language),
    columns: columnsOf([['payment', 60], ...FIGURES], language),
    rows: [
      ...(['cash', 'paid', 'awaiting'] as const).map((settled) => row(text(settled), ...figures(bySettled[settled]))),
      totalRow(text('total'), ...figures(total)),
      row(text('reversedApart'), ...figures(reversed)),
      totalRow(text('byChannel')),
      ...byCollector.map(({ channel, collector, figures: own }) =>
        row(
          textCell(
            [dayText(channelLabel(channel, collector !== null), language), collector && collectorName(collector)]
              .filter(Boolean)
              .join(', '),
          ),
          ...figures(own),
        ),
      ),
      totalRow(text('total'), ...figures(total)),
      amount('corrections', corrected),
      amount('invoicesPaid', invoicesPaid),
      totalRow(text('cashInDrawer')),
      amount('opening', cash.opening),
      amount('takenAtCounter', cash.counter),
      amount('refunded', -cash.refunds),
      amount('handedIn', cash.remitted),
      amount('expected', cash.expected),
      row(text('cards'), integerCell(cards)),
    ],
  };
}

/** A row for each title and term; no totals between them, so that it can be sorted and filtered. */
export const publicationsSheet = ({ byPublication, total }: ExtendedProtocol, language: Language): FileSheet => ({
  name: dayText('sheetPublications', language),
  columns: columnsOf([['index', 9], ['publication', 40], ['from', 13], ['months', 9], ...FIGURES], language),
  rows: [
    ...byPublication.flatMap(({ publicationIndex, title, terms }) =>
      terms.map(({ startMonth, months, figures: own }) =>
        row(
          textCell(publicationIndex),
          textCell(title[language]),
          monthCell(startMonth),
          integerCell(months),
          ...figures(own),
        ),
      ),
    ),
    totalRow(textCell(dayText('total', language)), null, null, null, ...figures(total)),
  ],
});

/** What each collector owed, brought and owes. */
export const collectorsSheet = ({ collectors }: ExtendedProtocol, language: Language): FileSheet => ({
  name: dayText('sheetCollectors', language),
  columns: columnsOf(
    [
      ['number', 9],
      ['who', 36],
      ['channel', 30],
      ['debtBefore', 18],
      ['accepted', 18],
      ['reversed', 18],
      ['remitted', 18],
      ['debtAfter', 18],
    ],
    language,
  ),
  rows: collectors.map(({ collector, before, accepted, reversed, remitted, after }) =>
    row(
      integerCell(collector.number),
      textCell(collector.name),
      textCell(dayText(channelLabel(collector.channel, true), language)),
      ...[before, accepted, reversed, remitted, after].map(moneyCell),
    ),
  ),
});

/** What was reversed within the day, and below what was taken back of certified days. */
export const reversalsSheet = ({ reversals, corrections }: ExtendedProtocol, language: Language): FileSheet => ({
  name: dayText('sheetReversals', language),
  columns: columnsOf(
    [
      ['abonementNumber', 22],
      ['ofDay', 14],
      ['index', 9],
      ['payment', 32],
      ['sets', 9],
      ['sum', 18],
      ['refund', 18],
    ],
    language,
  ),
  rows: [
    ...reversals.map(({ number, publicationIndex, settled, sets, total, refund }) =>
      row(
        textCell(number),
        null,
        textCell(publicationIndex),
        textCell(dayText(settled, language)),
        integerCell(sets),
        ...[total, refund].map(moneyCell),
      ),
    ),
    ...corrections.map(({ number, businessDate, publicationIndex, method, total, refund }) =>
      row(
        textCell(number),
        dateCell(businessDate),
        textCell(publicationIndex),
        textCell(dayText(method, language)),
        null,
        ...[total, refund].map(moneyCell),
      ),
    ),
  ],
});

/** Numbers first to last, and whose lie between. */
export const numbersSheet = ({ facility, numbers }: ExtendedProtocol, language: Language): FileSheet => ({
  name: dayText('sheetNumbers', language),
  columns: columnsOf(
    [
      ['first', 24],
      ['last', 24],
      ['count', 10],
      ['gaps', 70],
    ],
    language,
  ),
  rows: numbers.map((range) =>
    row(
      ...rangeNumbers(facility.code, range).map(textCell),
      integerCell(range.count),
      textCell(gapsText(range, language)),
    ),
  ),
});
