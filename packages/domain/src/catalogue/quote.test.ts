import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesAfter } from '../abonement/deadline.ts';
import { addDays } from '../calendar/date.ts';
import { addMonths } from '../calendar/month.ts';
import { catalogueOf, day, entry75384, month, order } from '../testing/trade.ts';
import { type Quote, QuoteRequest, quote } from './quote.ts';
import type { QuoteFacts } from './start-month.ts';

const asked: QuoteRequest = QuoteRequest.parse({
  publicationIndex: '75384',
  zone: 'city',
  startMonth: '2027-01',
  months: 12,
  sets: 1,
});

const facts: QuoteFacts = { catalogues: [catalogueOf()], order, today: day('2026-11-23') };

const reasonOf = (answer: Quote): string | null => (answer.ok ? null : answer.rejection.reason);

const regional = { ...entry75384, publicationIndex: '65001', territory: ['05'] };

describe('a quote', () => {
  test('is the published row, with its deadline', () => {
    expect(quote(asked, facts)).toMatchObject({
      ok: true,
      price: { total: 377_500, row: { months: 12, zone: 'city' }, catalogueVersion: 1 },
      firstOpen: '2027-01',
      closesAfter: '2026-12-15',
    });
  });

  test('follows the zone', () => {
    expect(quote({ ...asked, zone: 'rayon' }, facts)).toMatchObject({ price: { total: 380_100 } });
  });

  test('names the first month of the catalogue while that lies ahead, then the first open one', () => {
    expect(quote({ ...asked, startMonth: month('2027-05') }, facts)).toMatchObject({ firstOpen: '2027-01' });
    expect(quote({ ...asked, startMonth: month('2027-05') }, { ...facts, today: day('2027-02-16') })).toMatchObject({
      firstOpen: '2027-04',
    });
  });

  test('is open on the last day of acceptance and closed on the next', () => {
    expect(quote(asked, { ...facts, today: day('2026-12-15') }).ok).toBe(true);
    expect(quote(asked, { ...facts, today: day('2026-12-16') })).toEqual({
      ok: false,
      rejection: {
        reason: 'startMonthClosed',
        startMonth: '2027-01',
        closedAfter: '2026-12-15',
        firstOpen: '2027-02',
        awaits: null,
      },
    });
  });

  test("goes by the title's own distribution system", () => {
    const catalogues = [catalogueOf({ ...entry75384, distributionSystem: 'address' })];
    expect(quote(asked, { ...facts, catalogues, today: day('2026-12-11') })).toMatchObject({
      rejection: { reason: 'startMonthClosed', closedAfter: '2026-12-10' },
    });
  });

  test('eight months of 75384 are refused and what is on offer is said', () => {
    expect(quote({ ...asked, months: 8 }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'termNotOffered', months: 8, offered: [2, 4, 6, 12] },
    });
  });

  test('a row that lies outside the minimum and maximum term is refused', () => {
    const catalogues = [catalogueOf({ ...entry75384, maximumMonths: 6 })];
    expect(quote(asked, { ...facts, catalogues })).toMatchObject({
      rejection: { reason: 'termNotOffered', offered: [2, 4, 6] },
    });
  });

  test('a term without a single issue is refused', () => {
    const summerless = { ...entry75384, issuesPerMonth: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] };
    expect(
      quote({ ...asked, startMonth: month('2027-07'), months: 2 }, { ...facts, catalogues: [catalogueOf(summerless)] }),
    ).toEqual({
      ok: false,
      rejection: { reason: 'noIssuesInTerm', startMonth: '2027-07', months: 2 },
    });
  });

  test('an index that is not in the catalogue is refused by name', () => {
    expect(quote({ ...asked, publicationIndex: '75385' }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'unknownIndex', publicationIndex: '75385' },
    });
  });

  test('a month before all catalogues is refused with those that are priced', () => {
    expect(quote({ ...asked, startMonth: month('2026-12') }, { ...facts, today: day('2026-11-15') })).toEqual({
      ok: false,
      rejection: { reason: 'startMonthNotInCatalogue', startMonth: '2026-12', first: '2027-01', last: '2027-12' },
    });
  });

  test('a month of a year without a catalogue yet is refused by that year, with the last that is priced and whether it has closed', () => {
    const rejection = { reason: 'yearNotPublished', startMonth: '2028-01', year: 2028, last: '2027-12' };
    const january = { ...asked, startMonth: month('2028-01') };
    expect(quote(january, facts)).toEqual({ ok: false, rejection: { ...rejection, closedAfter: null } });
    expect(quote(january, { ...facts, today: day('2027-11-16') })).toEqual({
      ok: false,
      rejection: { ...rejection, closedAfter: '2027-11-15' },
    });
    expect(quote({ ...asked, startMonth: month('2027-12') }, facts).ok).toBe(true);
  });

  test('a regional title is quoted in its branches, refused elsewhere, and quoted while the branch is not known', () => {
    const catalogues = [catalogueOf(regional)];
    const there = { ...asked, publicationIndex: '65001' };
    expect(quote({ ...there, branchCode: '05' }, { ...facts, catalogues }).ok).toBe(true);
    expect(quote(there, { ...facts, catalogues }).ok).toBe(true);
    expect(quote({ ...there, branchCode: '17' }, { ...facts, catalogues })).toEqual({
      ok: false,
      rejection: { reason: 'outsideTerritory', branchCode: '17', territory: ['05'] },
    });
  });

  test('where everything is wrong, the first reason is told, and mending it brings up the next', () => {
    const silent = { ...regional, issuesPerMonth: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6] };
    const catalogues = [catalogueOf(silent)];
    const later = { catalogues, order, today: day('2026-12-20') };
    const wrong = { ...asked, publicationIndex: '99999', months: 8, branchCode: '17' };
    const known = { ...wrong, publicationIndex: '65001' };
    expect([
      reasonOf(quote(wrong, { ...later, catalogues: [] })),
      reasonOf(quote(wrong, later)),
      reasonOf(quote(known, later)),
      reasonOf(quote({ ...known, startMonth: month('2028-02') }, later)),
      reasonOf(quote({ ...known, startMonth: month('2027-02') }, later)),
      reasonOf(quote({ ...known, startMonth: month('2027-02'), months: 2 }, later)),
      reasonOf(quote({ ...known, startMonth: month('2027-02'), months: 12 }, later)),
      reasonOf(quote({ ...known, startMonth: month('2027-02'), months: 12, branchCode: '05' }, later)),
    ]).toEqual([
      'noCatalogue',
      'unknownIndex',
      'startMonthClosed',
      'yearNotPublished',
      'termNotOffered',
      'noIssuesInTerm',
      'outsideTerritory',
      null,
    ]);
  });

  test('the first and the last month that can be asked for are answered too', () => {
    for (const startMonth of [month('2001-01'), month('2098-12')])
      for (const today of [day('2001-01-01'), day('2098-12-31')])
        expect(quote({ ...asked, startMonth }, { ...facts, today }).ok).toBe(false);
  });

  test('whatever is asked: a price has a published row and an open month, a refusal of the month has a passed deadline', () => {
    const request = fc.record({
      publicationIndex: fc.constant('75384'),
      zone: fc.constantFrom('city' as const, 'rayon' as const),
      startMonth: fc.integer({ min: -14, max: 30 }).map((count) => addMonths(month('2027-01'), count)),
      months: fc.integer({ min: 1, max: 12 }),
      sets: fc.integer({ min: 1, max: 9999 }),
    });
    const today = fc.integer({ min: -60, max: 500 }).map((count) => addDays(day('2026-11-23'), count));
    fc.assert(
      fc.property(request, today, (one, now) => {
        const answer = quote(one, { ...facts, today: now });
        const closes = closesAfter(one.startMonth, 'card', order);
        expect(reasonOf(answer) === 'startMonthClosed').toBe(now > closes);
        if (!answer.ok) return;
        expect(entry75384.rows).toContainEqual(answer.price.row);
        expect(answer.price.total).toBe((answer.price.row.publisher + answer.price.row.delivery) * one.sets);
        expect(answer.firstOpen <= one.startMonth).toBe(true);
      }),
    );
  });
});
