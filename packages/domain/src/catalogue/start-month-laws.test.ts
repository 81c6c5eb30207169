import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesAfter, firstOpenMonth } from '../abonement/deadline.ts';
import { addDays } from '../calendar/date.ts';
import { addMonths, monthOf, monthsFrom, yearOf } from '../calendar/month.ts';
import { catalogueOfYear, day, entry75384, month, order } from '../testing/trade.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { quote } from './quote.ts';
import { catalogueFor, entryOf, firstOpenOf, openMonthsOf } from './start-month.ts';

const titled = (publicationIndex: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...entry75384,
  publicationIndex,
  ...change,
});

describe('whatever is published', () => {
  const INDEXES = ['10001', '10002', '10003', '10004'];
  const system = fc.constantFrom('card' as const, 'address' as const);
  const entries = fc
    .subarray(INDEXES, { minLength: 1 })
    .chain((indexes) =>
      fc.tuple(...indexes.map((index) => system.map((one) => titled(index, { distributionSystem: one })))),
    );
  /** A year's catalogue of some titles, each in either system; `spill` months beyond its year on either side. */
  const anyYear = (year: number, spill = 0) =>
    fc
      .tuple(entries, fc.integer({ min: -spill, max: spill }), fc.integer({ min: -spill, max: spill }))
      .map(([titles, first, last]) => ({
        ...catalogueOfYear(year, ...titles),
        firstStartMonth: addMonths(month(`${year}-01`), first),
        lastStartMonth: addMonths(month(`${year}-12`), last),
      }));
  const years = (spill = 0) =>
    fc
      .subarray([2025, 2026, 2027], { minLength: 1 })
      .chain((some) => fc.tuple(...some.map((year) => anyYear(year, spill))));
  const anyDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(day('2025-01-01'), days));
  const anyOrder = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }))
    .map(([cardClosesOn, addressClosesOn]) => ({ ...order, cardClosesOn, addressClosesOn }));
  const index = fc.constantFrom(...INDEXES);
  const MONTHS = monthsFrom(month('2024-06'), 60);

  test('the first open month is in exactly one catalogue, which prices it and has the title, and no earlier month is open', () => {
    fc.assert(
      fc.property(years(6), anyDay, anyOrder, index, (catalogues, today, of, title) => {
        const open = openMonthsOf(title, { catalogues, order: of, today });
        expect(firstOpenOf(title, { catalogues, order: of, today })).toEqual(open[0] ?? null);
        for (const one of open) {
          const prices = catalogues.filter((catalogue) =>
            openMonthsOf(title, { catalogues, order: of, today }).some(
              (other) => other.month === one.month && other.catalogue === catalogue,
            ),
          );
          expect(prices).toEqual([catalogueFor(catalogues, one.month)]);
          expect(one.catalogue).toBe(prices[0]);
          expect(one.catalogue.firstStartMonth <= one.month && one.month <= one.catalogue.lastStartMonth).toBe(true);
          expect(one.entry).toBe(entryOf(one.catalogue, title));
          expect(today <= closesAfter(one.month, one.entry.distributionSystem, of)).toBe(true);
        }
      }),
    );
  });

  test('what is said to be open is what a quote accepts, month by month, at that catalogue’s price', () => {
    fc.assert(
      fc.property(years(6), anyDay, anyOrder, index, (catalogues, today, of, publicationIndex) => {
        const facts = { catalogues, order: of, today };
        const open = new Map(openMonthsOf(publicationIndex, facts).map((one) => [one.month, one.catalogue.year]));
        for (const startMonth of MONTHS) {
          const answer = quote({ publicationIndex, zone: 'city', startMonth, months: 12, sets: 1 }, facts);
          expect(answer.ok ? answer.price.catalogueYear : undefined).toBe(open.get(startMonth));
          if (answer.ok) expect(answer.firstOpen).toBe([...open.keys()][0]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('publishing the next year’s catalogue closes no month that was open, and changes no price of an earlier year', () => {
    fc.assert(
      fc.property(
        years(),
        anyYear(2028),
        fc.record({ today: anyDay, order: anyOrder }),
        index,
        (before, next, when, title) => {
          const was = openMonthsOf(title, { ...when, catalogues: before });
          const is = openMonthsOf(title, { ...when, catalogues: [...before, next] });
          expect(is.slice(0, was.length)).toEqual(was);
          for (const { month: added } of is.slice(was.length)) expect(yearOf(added)).toBe(2028);
        },
      ),
    );
  });

  test('a catalogue that reaches into neighbouring years leaves earlier years what they had', () => {
    fc.assert(
      fc.property(years(6), anyYear(2028, 6), (before, next) => {
        for (const one of MONTHS.filter((each) => yearOf(each) < 2028)) {
          const was = catalogueFor(before, one);
          if (was !== null) expect(catalogueFor([...before, next], one)).toBe(was);
        }
      }),
    );
  });

  test('with every year published, a title that is in all of them has the first month that its deadline leaves open', () => {
    const all = [2025, 2026, 2027, 2028, 2029].map((year) => catalogueOfYear(year));
    fc.assert(
      fc.property(anyDay, anyOrder, system, (today, of, distributionSystem) => {
        const catalogues = all.map((one) => ({ ...one, entries: [{ ...entry75384, distributionSystem }] }));
        const first = firstOpenOf('75384', { catalogues, order: of, today });
        expect(first?.month).toBe(firstOpenMonth(today, distributionSystem, of));
        expect(first?.catalogue.year).toBe(first && yearOf(first.month));
      }),
    );
  });

  test('a refused month says what is open, or which catalogue has to be published first, and both are so', () => {
    fc.assert(
      fc.property(
        years(),
        anyDay,
        index,
        fc.constantFrom(...MONTHS),
        (catalogues, today, publicationIndex, startMonth) => {
          const facts = { catalogues, order, today };
          const answer = quote({ publicationIndex, zone: 'city', startMonth, months: 12, sets: 1 }, facts);
          if (answer.ok) return;
          const { rejection } = answer;
          const open = openMonthsOf(publicationIndex, facts).map((one) => one.month);
          if (rejection.reason === 'startMonthClosed') {
            expect(rejection.firstOpen).toBe(open[0] ?? null);
            if (rejection.awaits !== null) {
              expect(open).toEqual([]);
              expect(catalogues.map(({ year }) => year)).not.toContain(rejection.awaits);
              expect(rejection.awaits >= yearOf(monthOf(today))).toBe(true);
            }
          }
          if (rejection.reason === 'yearNotPublished') {
            expect(rejection.year).toBe(yearOf(startMonth));
            expect(catalogues.map(({ year }) => year)).not.toContain(rejection.year);
            expect(rejection.last < startMonth).toBe(true);
          }
          if (rejection.reason === 'titleNotInYear') expect(rejection.open?.first ?? null).toBe(open[0] ?? null);
        },
      ),
    );
  });
});
