import type { ExtendedProtocol, NamedCollector, Settled } from '@jazylym/domain/day/protocol';
import type { Cell, Table, TableRow } from '../sheet/table.ts';
import { dateOnPaper } from '../text/date.ts';
import { type DayLabel, dayWords, inBothOf } from '../text/day-words.ts';
import { termInNumerals } from '../text/term.ts';
import { inBoth } from '../text/words.ts';
import { count, FIGURES, figureCells, money, text } from './columns.ts';

const line = (...cells: Cell[]): TableRow => ({ kind: 'line', cells });
const total = (...cells: Cell[]): TableRow => ({ kind: 'total', cells });

/** The lines with their total below; none where there are no lines. */
const withTotal = (lines: readonly TableRow[], sums: TableRow): TableRow[] =>
  lines.length === 0 ? [] : [...lines, sums];

/** What was accepted, by how it is paid, and apart what was taken back within the day. */
export const byPayment = ({ bySettled, total: all, reversed }: ExtendedProtocol): Table => ({
  title: dayWords('byPayment'),
  columns: [text('payment', 83), ...FIGURES],
  rows: [
    ...(['cash', 'paid', 'awaiting'] as const).map((settled) =>
      line(inBothOf(settled), ...figureCells(bySettled[settled])),
    ),
    total(inBothOf('total'), ...figureCells(all)),
    { kind: 'apart', cells: [inBothOf('reversedApart'), ...figureCells(reversed)] },
  ],
  hasHeadings: true,
  isCarried: false,
});

/** A line for each term of a title, and a title's own total where it has several. */
export const byPublication = ({ byPublication: publications, total: all }: ExtendedProtocol): Table => ({
  title: dayWords('byPublication'),
  columns: [text('index', 14), text('publication', 41), text('term', 28), ...FIGURES],
  rows: withTotal(
    publications.flatMap(({ publicationIndex, title, terms, figures }) => [
      ...terms.map(({ startMonth, months, figures: own }, place) =>
        line(
          publicationIndex,
          place === 0 ? inBoth(title) : '',
          termInNumerals(startMonth, months),
          ...figureCells(own),
        ),
      ),
      ...(terms.length > 1
        ? [total('', inBothOf('totalOf', { what: publicationIndex }), '', ...figureCells(figures))]
        : []),
    ]),
    total('', inBothOf('total'), '', ...figureCells(all)),
  ),
  hasHeadings: true,
  isCarried: true,
});

const CHANNELS = { facility: 'counter', postman: 'postman', publicAgent: 'publicAgent' } as const;

/** The channel's word: a facility's own is the counter unless it came through a collector, which then has no automation. */
export const channelLabel = (channel: NamedCollector['channel'], isCollected: boolean): DayLabel =>
  channel === 'facility' && isCollected ? 'otherFacility' : CHANNELS[channel];

/** «№ 12 Қанат Ержанов». */
export const collectorName = ({ number, name }: NamedCollector): string => `№\u00a0${number} ${name}`;

export const byChannel = ({ byCollector, total: all }: ExtendedProtocol): Table => ({
  title: dayWords('byChannel'),
  columns: [text('channel', 37), text('who', 46), ...FIGURES],
  rows: withTotal(
    byCollector.map(({ channel, collector, figures }) =>
      line(
        inBothOf(channelLabel(channel, collector !== null)),
        collector === null ? (channel === 'facility' ? '' : inBothOf('unnamed')) : collectorName(collector),
        ...figureCells(figures),
      ),
    ),
    total('', inBothOf('total'), ...figureCells(all)),
  ),
  hasHeadings: true,
  isCarried: true,
});

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** What was accepted and taken back within the day. */
export const reversals = ({ reversals: taken, reversed }: ExtendedProtocol): Table => ({
  title: dayWords('reversals'),
  columns: [
    text('abonementNumber', 42),
    text('index', 16),
    text('payment', 58),
    count('sets', 14),
    money('sum', 25),
    money('refund', 25),
  ],
  rows: withTotal(
    taken.map(({ number, publicationIndex, settled, sets, total: cost, refund }) =>
      line(number, publicationIndex, settledOnPaper(settled), sets, cost, refund),
    ),
    total('', '', inBothOf('total'), reversed.sets, reversed.total, sumOf(taken.map(({ refund }) => refund))),
  ),
  hasHeadings: true,
  isCarried: true,
});

const settledOnPaper = (settled: Settled): string => inBothOf(settled);

/** What was taken back on this day of days that are certified already. */
export const corrections = ({ corrections: taken, corrected }: ExtendedProtocol): Table => ({
  title: dayWords('corrections'),
  columns: [
    text('abonementNumber', 42),
    text('ofDay', 24),
    text('index', 16),
    text('payment', 46),
    money('sum', 26),
    money('refund', 26),
  ],
  rows: withTotal(
    taken.map(({ number, businessDate, publicationIndex, method, total: cost, refund }) =>
      line(number, dateOnPaper(businessDate), publicationIndex, inBothOf(method), cost, refund),
    ),
    total('', '', '', inBothOf('total'), corrected, sumOf(taken.map(({ refund }) => refund))),
  ),
  hasHeadings: true,
  isCarried: true,
});

/** Invoices, of whichever day, whose money came on this one. */
export const invoicesPaid = ({ invoicePayments, invoicesPaid: all }: ExtendedProtocol): Table => ({
  title: dayWords('invoicesPaid'),
  columns: [text('invoiceNumber', 42), text('paidOn', 28), text('paymentOrder', 84), money('sum', 26)],
  rows: withTotal(
    invoicePayments.map(({ number, paidOn, reference, amount }) =>
      line(number, dateOnPaper(paidOn), `№\u00a0${reference}`, amount),
    ),
    total('', '', inBothOf('total'), all),
  ),
  hasHeadings: true,
  isCarried: true,
});
