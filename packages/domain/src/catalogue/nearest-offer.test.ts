import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, monthsBetween } from '../calendar/month.ts';
import { catalogueOf, day, entry75384, month, order } from '../testing/trade.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { nearestOffer } from './nearest-offer.ts';
import { QuoteRequest, quote } from './quote.ts';
import type { QuoteFacts } from './start-month.ts';

/** Priced by the month for 1, 3, 6 and 12 months; no issue in July and August. */
const monthly: CatalogueEntry = {
  ...entry75384,
  publicationIndex: '65001',
  issuesPerYear: 10,
  issuesPerMonth: [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1],
  minimumMonths: 1,
  rows: [1, 3, 6, 12].flatMap((months) => entry75384.rows.slice(0, 2).map((row) => ({ ...row, months }))),
};
const local: CatalogueEntry = { ...monthly, publicationIndex: '65002', territory: ['05'] };
const catalogue = catalogueOf(entry75384, monthly, local);
const facts: QuoteFacts = { catalogues: [catalogue], order, today: day('2026-12-16') };

const asked = (change: object = {}): QuoteRequest =>
  QuoteRequest.parse({
    publicationIndex: '75384',
    zone: 'city',
    startMonth: '2027-03',
    months: 12,
    sets: 1,
    branchCode: '17',
    ...change,
  });
const offered = (change: object, of: QuoteFacts = facts) => nearestOffer(asked(change), of);

describe('what is offered instead', () => {
  test('is nothing where it can be had as asked', () => {
    expect(offered({})).toBeNull();
  });

  test('is nothing where there is no catalogue to offer from', () => {
    expect(offered({}, { ...facts, catalogues: [] })).toBeNull();
  });

  test.each([
    ['a closed month: the first open one', { startMonth: '2027-01' }, { startMonth: '2027-02', months: 12 }],
    ['a month long past: the first open one', { startMonth: '2024-01' }, { startMonth: '2027-02', months: 12 }],
    ['a month beyond the catalogue: its last', { startMonth: '2028-03' }, { startMonth: '2027-12', months: 12 }],
    ['8 months of 2, 4, 6, 12: 6', { months: 8 }, { startMonth: '2027-03', months: 6 }],
    ['11 months: 12', { months: 11 }, { startMonth: '2027-03', months: 12 }],
    ['9 months, as near to 6 as to 12: the shorter', { months: 9 }, { startMonth: '2027-03', months: 6 }],
    ['less than the minimum: the minimum', { months: 1 }, { startMonth: '2027-03', months: 2 }],
    [
      'a closed month and a term not on offer: both mended',
      { startMonth: '2026-12', months: 3 },
      { startMonth: '2027-02', months: 2 },
    ],
    [
      'a month without an issue: the nearest with one, the later of two',
      { publicationIndex: '65001', startMonth: '2027-08', months: 1 },
      { startMonth: '2027-09', months: 1 },
    ],
    [
      'July without an issue: June is nearer than September',
      { publicationIndex: '65001', startMonth: '2027-07', months: 1 },
      { startMonth: '2027-06', months: 1 },
    ],
  ])('%s', (_name, change, { startMonth, months }) => {
    expect(offered(change)).toEqual({ change: 'term', startMonth, months });
  });

  test.each([
    ['a title that is in no catalogue', { publicationIndex: '11111' }, facts],
    ['a title that is not distributed there', { publicationIndex: '65002' }, facts],
    ['a title whose every month has closed', {}, { ...facts, today: day('2027-11-16') }],
  ])('is to leave out %s', (_name, change, of) => {
    expect(offered(change, of)).toEqual({ change: 'remove' });
  });

  test('is the closer month of two terms that are equally close', () => {
    const summer = { ...facts, today: day('2027-06-30') };
    expect(offered({ publicationIndex: '65001', startMonth: '2027-01', months: 2 }, summer)).toEqual({
      change: 'term',
      startMonth: '2027-08',
      months: 3,
    });
  });

  test('stays in the territory that the title has', () => {
    expect(offered({ publicationIndex: '65002', branchCode: '05', startMonth: '2027-01' })).toEqual({
      change: 'term',
      startMonth: '2027-02',
      months: 12,
    });
  });
});

describe('whatever is asked', () => {
  const anything = fc.record({
    publicationIndex: fc.constantFrom('75384', '65001', '65002', '11111'),
    zone: fc.constantFrom('city', 'rayon'),
    branchCode: fc.constantFrom('17', '05'),
    startMonth: fc.integer({ min: -14, max: 26 }).map((away) => addMonths(month('2027-01'), away)),
    months: fc.integer({ min: 1, max: 12 }),
  });
  const anyDay = fc.constantFrom('2026-10-01', '2026-12-15', '2026-12-16', '2027-06-30', '2027-11-15', '2027-11-16');

  test('what is offered is accepted, and nothing better is asked for then', () => {
    fc.assert(
      fc.property(anything, anyDay, (change, today) => {
        const of = { ...facts, today: day(today) };
        const offer = offered(change, of);
        if (offer?.change !== 'term') return;
        const taken = { ...change, startMonth: offer.startMonth, months: offer.months };
        expect(quote(asked(taken), of)).toMatchObject({ ok: true });
        expect(offered(taken, of)).toBeNull();
      }),
    );
  });

  test('nothing nearer could be had, and what is to be removed cannot be had at all', () => {
    fc.assert(
      fc.property(anything, anyDay, (change, today) => {
        const of = { ...facts, today: day(today) };
        const offer = offered(change, of);
        const nearness = ({ startMonth, months }: { startMonth: typeof change.startMonth; months: number }) =>
          Math.abs(months - change.months) * 1000 + Math.abs(monthsBetween(change.startMonth, startMonth));
        const possible = Array.from({ length: 12 * 40 }, (_, place) => ({
          months: (place % 12) + 1,
          startMonth: addMonths(month('2025-11'), Math.floor(place / 12)),
        })).filter((one) => quote(asked({ ...change, ...one }), of).ok);
        if (offer === null) expect(quote(asked(change), of).ok).toBe(true);
        else if (offer.change === 'remove') expect(possible).toEqual([]);
        else expect(nearness(offer)).toBe(Math.min(...possible.map(nearness)));
      }),
      { numRuns: 100 },
    );
  });
});
