import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rounding, roundToTenge } from '../money/round.ts';
import { addTiyn, tiyn } from '../money/tiyn.ts';
import { catalogueOf, entry75384 } from '../testing/trade.ts';
import { priceOf, rowFromUnit, rowOf, totalOf } from './price.ts';

const anyUnitPrice = fc.record({
  months: fc.integer({ min: 1, max: 12 }),
  zone: fc.constantFrom('city' as const, 'rayon' as const),
  unitPublisher: fc.integer({ min: 0, max: 5_000_000 }).map(tiyn),
  unitDelivery: fc.integer({ min: 0, max: 5_000_000 }).map(tiyn),
  units: fc.integer({ min: 1, max: 366 }),
  rounding: fc.constantFrom(...Rounding.options),
});

const unitPrice = (unit: number, units: number) =>
  ({
    months: 12,
    zone: 'city',
    unitPublisher: tiyn(unit),
    unitDelivery: tiyn(0),
    units,
    rounding: 'half-up',
  }) as const;

describe('the published price of 75384', () => {
  test.each([
    [2, 629, 633],
    [4, 1258, 1267],
    [6, 1887, 1900],
    [12, 3775, 3801],
  ])('%i months: %i ₸ in the city, %i ₸ in the rayon', (months, city, rayon) => {
    for (const [zone, tenge] of [
      ['city', city],
      ['rayon', rayon],
    ] as const) {
      const row = rowOf(entry75384, months, zone);
      expect(row && totalOf(row)).toBe(tenge * 100);
    }
  });

  test.each([
    [62_910, 'city', [62_900, 125_800, 188_700, 377_500]],
    [63_345, 'rayon', [63_300, 126_700, 190_000, 380_100]],
  ] as const)('a unit of %i tiyn an issue makes the four rows of the %s, however it parts', (unit, zone, totals) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: unit }), (publisher) => {
        const rows = [1, 2, 3, 6].map((units) =>
          rowFromUnit({
            months: units * 2,
            zone,
            unitPublisher: tiyn(publisher),
            unitDelivery: tiyn(unit - publisher),
            units,
            rounding: 'half-up',
          }),
        );
        expect(rows.map(totalOf)).toEqual(totals);
      }),
    );
  });

  test('twice half a year is not a year: 3774 ₸ against 3775 ₸', () => {
    const half = rowOf(entry75384, 6, 'city');
    const year = rowOf(entry75384, 12, 'city');
    expect(half && priceOf(catalogueOf(), entry75384, half, 2).total).toBe(377_400);
    expect(year && priceOf(catalogueOf(), entry75384, year, 1).total).toBe(377_500);
  });

  test('a term without a published row has no row', () => {
    expect(rowOf(entry75384, 8, 'city')).toBeUndefined();
    expect(
      rowOf({ ...entry75384, rows: entry75384.rows.filter((row) => row.zone === 'city') }, 12, 'rayon'),
    ).toBeUndefined();
  });

  test('explains itself: catalogue, version, row and parts', () => {
    const row = rowOf(entry75384, 12, 'city');
    expect(row && priceOf(catalogueOf(), entry75384, row, 3)).toEqual({
      catalogueId: 7,
      catalogueYear: 2027,
      catalogueVersion: 1,
      publicationIndex: '75384',
      row: { months: 12, zone: 'city', publisher: 324_000, delivery: 53_500 },
      sets: 3,
      publisher: 972_000,
      delivery: 160_500,
      total: 1_132_500,
    });
  });
});

describe('a row generated from a unit price', () => {
  test('is rounded once, on the total: both parts over by half a tenge make one tenge, not two', () => {
    const row = rowFromUnit({ ...unitPrice(10_050, 1), unitDelivery: tiyn(2050) });
    expect(row).toEqual({ months: 12, zone: 'city', publisher: 10_100, delivery: 2_000 });
    expect(totalOf(row)).toBe(12_100);
  });

  test('gives the odd tenge to the delivery part', () => {
    expect(rowFromUnit({ ...unitPrice(10_040, 1), unitDelivery: tiyn(2040) })).toMatchObject({
      publisher: 10_000,
      delivery: 2_100,
    });
  });

  test('is the rounded product, exact to the tiyn, and its parts add up, both in whole tenge', () => {
    fc.assert(
      fc.property(anyUnitPrice, (unit) => {
        const row = rowFromUnit(unit);
        const exact = (BigInt(unit.unitPublisher) + BigInt(unit.unitDelivery)) * BigInt(unit.units);
        expect(totalOf(row)).toBe(roundToTenge(tiyn(Number(exact)), unit.rounding));
        expect(addTiyn(row.publisher, row.delivery)).toBe(totalOf(row));
        expect(row.publisher % 100).toBe(0);
        expect(row.delivery % 100).toBe(0);
      }),
    );
  });

  test("keeps the publisher's part within a tenge of what the publisher asked", () => {
    fc.assert(
      fc.property(anyUnitPrice, (unit) => {
        expect(Math.abs(rowFromUnit(unit).publisher - unit.unitPublisher * unit.units)).toBeLessThan(100);
      }),
    );
  });
});

describe('the price of several sets', () => {
  test('is the row taken so many times, part by part, without a fraction of a tiyn', () => {
    fc.assert(
      fc.property(anyUnitPrice, fc.integer({ min: 1, max: 9999 }), (unit, sets) => {
        const row = rowFromUnit(unit);
        const price = priceOf(catalogueOf(), entry75384, row, sets);
        expect(BigInt(price.total)).toBe(BigInt(totalOf(row)) * BigInt(sets));
        expect(price.publisher + price.delivery).toBe(price.total);
        expect(BigInt(price.publisher)).toBe(BigInt(row.publisher) * BigInt(sets));
      }),
    );
  });
});
