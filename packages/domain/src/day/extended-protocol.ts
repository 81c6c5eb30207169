import { byRegister, cashOf, collectorStatements, collectorsById } from './collector-statements.ts';
import { figuresOf, sumOf } from './figures.ts';
import { inOrderOf } from './in-order.ts';
import { numberRanges } from './number-ranges.ts';
import type { CashStatement, DayFacts, DayRow, ExtendedProtocol, Settled } from './protocol.ts';

/**
 * Computes the extended protocol of a day (S10). The same facts in any order give the same protocol, so that its digest says
 * whether anything changed. Throws RangeError where the facts leave out a title or a collector that they name.
 */
export function extendedProtocol(facts: DayFacts): ExtendedProtocol {
  const standing = facts.rows.filter(({ reversed }) => reversed === null);
  const takenBack = facts.rows.filter(({ reversed }) => reversed !== null);
  const total = figuresOf(standing);
  return {
    version: 1,
    facility: { id: facts.facility.id, code: facts.facility.code, names: facts.facility.names },
    branchNames: facts.branchNames,
    businessDate: facts.businessDate,
    byPublication: byPublication(standing, facts.titles),
    byCollector: byCollector(standing, facts),
    bySettled: {
      cash: figuresOf(settledBy(standing, 'cash')),
      paid: figuresOf(settledBy(standing, 'paid')),
      awaiting: figuresOf(settledBy(standing, 'awaiting')),
    },
    total,
    reversals: reversalsOf(takenBack),
    reversed: figuresOf(takenBack),
    corrections: correctionsOf(facts),
    corrected: sumOf(facts.corrections, (correction) => correction.total),
    invoicePayments: invoicePaymentsOf(facts),
    invoicesPaid: sumOf(facts.invoicePayments, ({ amount }) => amount),
    numbers: numberRanges(facts.rows, facts.otherNumbers),
    cash: cashStatement(facts),
    collectors: collectorStatements(facts),
    cards: total.abonements,
  };
}

const settledBy = (rows: readonly DayRow[], settled: Settled): DayRow[] =>
  rows.filter((row) => row.settled === settled);

/** By index, and within it by term: the order in which cards are sorted, too. */
const byPublication = (standing: readonly DayRow[], titles: DayFacts['titles']): ExtendedProtocol['byPublication'] =>
  [...Map.groupBy(standing, ({ publicationIndex }) => publicationIndex)]
    .map(([publicationIndex, rows]) => {
      const title = titles[publicationIndex];
      if (title === undefined) throw new RangeError(`no title ${publicationIndex} among the facts of the day`);
      return { publicationIndex, title, terms: byTerm(rows), figures: figuresOf(rows) };
    })
    .sort(inOrderOf(({ publicationIndex }) => publicationIndex));

const byTerm = (rows: readonly DayRow[]): ExtendedProtocol['byPublication'][number]['terms'] =>
  [...Map.groupBy(rows, ({ startMonth, months }) => `${startMonth} ${months}`).values()]
    .flatMap((ofTerm) => {
      const [any] = ofTerm;
      return any ? [{ startMonth: any.startMonth, months: any.months, figures: figuresOf(ofTerm) }] : [];
    })
    .sort(
      inOrderOf(
        ({ startMonth }) => startMonth,
        ({ months }) => months,
      ),
    );

/** The counter first, then what no collector is named for, then the collectors as the register has them. */
function byCollector(standing: readonly DayRow[], { collectors }: DayFacts): ExtendedProtocol['byCollector'] {
  const collectorOf = collectorsById(collectors);
  const unnamed = (['facility', 'postman', 'publicAgent'] as const).flatMap((channel) => {
    const rows = standing.filter((row) => row.collectorId === null && row.channel === channel);
    return rows.length > 0 ? [{ channel, collector: null, figures: figuresOf(rows) }] : [];
  });
  const named = [...Map.groupBy(standing, ({ collectorId }) => collectorId)]
    .flatMap(([id, rows]) => (id === null ? [] : { collector: collectorOf(id), figures: figuresOf(rows) }))
    .sort((one, other) => byRegister(one.collector, other.collector))
    .map(({ collector, figures }) => ({ channel: collector.channel, collector, figures }));
  return [...unnamed, ...named];
}

const reversalsOf = (takenBack: readonly DayRow[]): ExtendedProtocol['reversals'] =>
  takenBack
    .toSorted(
      inOrderOf(
        ({ numberYear }) => numberYear,
        ({ numberSeries }) => numberSeries,
        ({ numberSequence }) => numberSequence,
      ),
    )
    .flatMap(({ number, publicationIndex, settled, sets, total, reversed }) =>
      reversed ? [{ number, publicationIndex, settled, sets, total, refund: reversed.refund }] : [],
    );

/** Printed numbers are equally long, so they sort as texts; no number is corrected twice. */
const correctionsOf = ({ corrections }: DayFacts): ExtendedProtocol['corrections'] =>
  corrections
    .map(({ id, abonementId, number, businessDate, publicationIndex, total, method, refund, collectorId }) => ({
      id,
      abonementId,
      number,
      businessDate,
      publicationIndex,
      total,
      method,
      refund,
      collectorId,
    }))
    .sort(inOrderOf(({ number }) => number));

const invoicePaymentsOf = ({ invoicePayments }: DayFacts): ExtendedProtocol['invoicePayments'] =>
  invoicePayments
    .map(({ acceptanceId, number, amount, paidOn, reference }) => ({ acceptanceId, number, amount, paidOn, reference }))
    .sort(inOrderOf(({ number }) => number));

/** What no collector is named for was taken at the counter: its cash is in the drawer at once. */
function cashStatement({ opening, rows, corrections, remittances }: DayFacts): CashStatement {
  const { accepted: counter, reversed: refunds } = cashOf(
    rows.filter(({ collectorId }) => collectorId === null),
    corrections.filter(({ collectorId }) => collectorId === null),
  );
  const remitted = remittances.reduce((sum, { amount }) => sum + amount, 0);
  return { opening, counter, refunds, remitted, expected: opening + counter - refunds + remitted };
}
