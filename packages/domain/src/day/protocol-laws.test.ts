import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts } from '../testing/any-day.ts';
import { extendedProtocol } from './extended-protocol.ts';
import { type Figures, NOTHING } from './figures.ts';
import type { DayFacts } from './protocol.ts';
import { ExtendedProtocol } from './protocol.ts';

const added = (all: readonly Figures[]) =>
  all.reduce<Record<keyof Figures, number>>(
    (sum, one) => ({
      abonements: sum.abonements + one.abonements,
      sets: sum.sets + one.sets,
      publisher: sum.publisher + one.publisher,
      delivery: sum.delivery + one.delivery,
      total: sum.total + one.total,
    }),
    NOTHING,
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

const ofEveryDay = (holds: (protocol: ExtendedProtocol, facts: DayFacts) => void): void =>
  fc.assert(fc.property(anyFacts, (facts) => holds(extendedProtocol(facts), facts)));

describe('of every day', () => {
  test('each way to split the total adds up to it', () => {
    ofEveryDay(({ total, byPublication, byCollector, bySettled }) => {
      expect(added(byPublication.map(({ figures }) => figures))).toEqual(total);
      for (const title of byPublication)
        expect(added(title.terms.map(({ figures }) => figures))).toEqual(title.figures);
      expect(added(byCollector.map(({ figures }) => figures))).toEqual(total);
      expect(added(Object.values(bySettled))).toEqual(total);
      expect(total.publisher + total.delivery).toBe(total.total);
    });
  });

  test('what stands and what was reversed are together everything that was accepted', () => {
    ofEveryDay(({ total, reversed, reversals, cards }, { rows }) => {
      expect(total.abonements + reversed.abonements).toBe(rows.length);
      expect(total.total + reversed.total).toBe(sum(rows.map((row) => row.total)));
      expect(reversals).toHaveLength(reversed.abonements);
      expect(sum(reversals.map((one) => one.total))).toBe(reversed.total);
      expect(cards).toBe(total.abonements);
    });
  });

  test('money is conserved: what was there and what was taken is in the drawer, owed, or given back', () => {
    ofEveryDay(({ cash, collectors }, { rows, corrections, debtsBefore, opening }) => {
      const inCash = rows.filter(({ settled }) => settled === 'cash');
      const taken = sum(inCash.map(({ total }) => total));
      const givenBack =
        sum(inCash.map(({ reversed }) => reversed?.refund ?? 0)) +
        sum(corrections.filter(({ method }) => method === 'cash').map(({ refund }) => refund));
      const owedBefore = sum(debtsBefore.map(({ debt }) => debt));
      expect(opening + owedBefore + taken).toBe(cash.expected + sum(collectors.map(({ after }) => after)) + givenBack);
    });
  });

  test('what the collectors handed in is what the drawer received', () => {
    ofEveryDay(({ cash, collectors }, { remittances }) => {
      expect(cash.remitted).toBe(sum(remittances.map(({ amount }) => amount)));
      expect(sum(collectors.map(({ remitted }) => remitted))).toBe(cash.remitted);
      expect(cash.expected).toBe(cash.opening + cash.counter - cash.refunds + cash.remitted);
    });
  });

  test('the order in which its documents are read changes nothing', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc
        .record({
          rows: anyOrderOf(facts.rows),
          corrections: anyOrderOf(facts.corrections),
          remittances: anyOrderOf(facts.remittances),
          invoicePayments: anyOrderOf(facts.invoicePayments),
          collectors: anyOrderOf(facts.collectors),
          debtsBefore: anyOrderOf(facts.debtsBefore),
          otherNumbers: anyOrderOf(facts.otherNumbers),
        })
        .map((inAnotherOrder) => [facts, { ...facts, ...inAnotherOrder }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(JSON.stringify(extendedProtocol(other))).toBe(JSON.stringify(extendedProtocol(one)));
      }),
    );
  });

  test('numbers and gaps are every number from first to last, once, and each gap says who holds it', () => {
    ofEveryDay(({ numbers }, { rows, otherNumbers }) => {
      const holder = new Map(otherNumbers.map((one) => [`${one.series} ${one.sequence}`, one.businessDate]));
      const own = new Set(rows.map((row) => `${row.numberSeries} ${row.numberSequence}`));
      expect(sum(numbers.map(({ count }) => count))).toBe(rows.length);
      for (const { series, first, last, count, gaps } of numbers) {
        expect(own.has(`${series} ${first}`) && own.has(`${series} ${last}`)).toBe(true);
        const missing = gaps.flatMap((gap) =>
          Array.from({ length: gap.last - gap.first + 1 }, (_, step) => ({ ...gap, number: gap.first + step })),
        );
        expect(missing).toHaveLength(last - first + 1 - count);
        expect(missing.map(({ number }) => number)).toEqual(
          Array.from({ length: last - first + 1 }, (_, step) => first + step).filter(
            (number) => !own.has(`${series} ${number}`),
          ),
        );
        for (const { number, businessDate } of missing)
          expect(businessDate).toBe(holder.get(`${series} ${number}`) ?? null);
      }
    });
  });

  test('gaps side by side are of different days', () => {
    ofEveryDay(({ numbers }) => {
      for (const { gaps } of numbers)
        gaps.slice(1).forEach((gap, place) => {
          const previous = gaps[place];
          expect(previous?.last === gap.first - 1 && previous.businessDate === gap.businessDate).toBe(false);
        });
    });
  });

  test('the protocol is of its shape, with nothing in it besides', () => {
    ofEveryDay((protocol) => {
      expect(ExtendedProtocol.parse(protocol)).toEqual(protocol);
    });
  });
});

const anyOrderOf = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
