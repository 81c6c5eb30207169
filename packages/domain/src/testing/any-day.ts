import fc from 'fast-check';
import type { DayCorrection, DayFacts, DayRow } from '../day/protocol.ts';
import { tiyn } from '../money/tiyn.ts';
import { agent, correctionOf, factsOf, idOf, outpost, postman, remittanceOf, rowOf, takenBy } from './day.ts';
import { day, month } from './trade.ts';

/** Days that nobody thought of: for what must be true of every one. */

const amount = fc.integer({ min: 0, max: 5_000_000 });
const anyCollector = fc.constantFrom(postman, agent, outpost);
const someMonth = fc.constantFrom('2026-12', '2027-01', '2027-02').map(month);
const someTitle = fc.constantFrom('75384', '65432', '11111');

/** An abonement with a number of its own: at the counter in cash or by account, or taken by a collector; one in four reversed. */
const anyRow = (numberSeries: number, sequence: number): fc.Arbitrary<DayRow> =>
  fc
    .record({
      publicationIndex: someTitle,
      startMonth: someMonth,
      months: fc.constantFrom(1, 6, 12),
      sets: fc.integer({ min: 1, max: 5 }),
      publisher: amount,
      delivery: amount,
      collector: fc.option(anyCollector),
      settled: fc.constantFrom('cash', 'paid', 'awaiting'),
      isReversed: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    })
    .map(({ publisher, delivery, collector, settled, isReversed, ...rest }) => {
      const total = tiyn(publisher + delivery);
      const paidHow = collector === null ? settled : 'cash';
      const refund = paidHow === 'awaiting' ? tiyn(0) : total;
      return rowOf(sequence, {
        ...rest,
        numberSeries,
        publisher: tiyn(publisher),
        delivery: tiyn(delivery),
        total,
        settled: paidHow,
        ...(collector && takenBy(collector)),
        reversed: isReversed ? { refund, at: '2026-11-02T06:00:00.000Z' } : null,
      });
    });

const anyCorrection: fc.Arbitrary<Partial<DayCorrection>> = fc
  .record({ refund: amount, collector: fc.option(anyCollector), byAccount: fc.boolean() })
  .map(({ refund, collector, byAccount }) => ({
    refund: tiyn(refund),
    total: tiyn(refund),
    collectorId: collector?.id ?? null,
    method: byAccount && collector === null ? 'account' : 'cash',
  }));

/** The numbers of two series from 1 to 60: each of this day, of the day before, of the day after, or of none. */
const anyNumbers = fc.array(fc.constantFrom('this', 'this', 'this', '2026-11-01', '2026-11-03', 'none'), {
  maxLength: 60,
});

/** Facts of a whole day: up to 120 abonements in two series, corrections, remittances, invoices paid, debts. */
export const anyFacts: fc.Arbitrary<DayFacts> = fc.tuple(anyNumbers, anyNumbers).chain((series) => {
  const numbers = series.flatMap((holders, place) =>
    holders.map((holder, before) => ({ series: place, sequence: before + 1, holder })),
  );
  const own = numbers.filter(({ holder }) => holder === 'this');
  return fc
    .record({
      rows: fc.tuple(...own.map((one) => anyRow(one.series, one.sequence))),
      corrections: fc.array(anyCorrection, { maxLength: 4 }),
      remittances: fc.array(fc.tuple(anyCollector, fc.integer({ min: -1_000_000, max: 5_000_000 })), { maxLength: 6 }),
      payments: fc.array(amount, { maxLength: 3 }),
      debts: fc.array(fc.tuple(anyCollector, fc.integer({ min: -1_000_000, max: 5_000_000 })), { maxLength: 3 }),
      opening: amount.map(tiyn),
    })
    .map(({ rows, corrections, remittances, payments, debts, opening }) =>
      factsOf(rows, {
        opening,
        corrections: corrections.map((change, place) => correctionOf(place + 900, change)),
        remittances: remittances.map(([collector, sum], place) => remittanceOf(place, collector, sum)),
        invoicePayments: payments.map((sum, place) => ({
          acceptanceId: idOf(60, place),
          number: correctionOf(place + 800).number,
          amount: tiyn(sum),
          paidOn: day('2026-11-02'),
          reference: `ПТ ${place}`,
        })),
        debtsBefore: debts.map(([collector, debt]) => ({ collectorId: collector.id, debt })),
        otherNumbers: numbers
          .filter(({ holder }) => holder !== 'this' && holder !== 'none')
          .map((one) => ({ year: 2026, series: one.series, sequence: one.sequence, businessDate: day(one.holder) })),
      }),
    );
});
