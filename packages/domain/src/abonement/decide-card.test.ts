import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { tiyn } from '../money/tiyn.ts';
import { cardFacts, cardOf, postman } from '../testing/cards.ts';
import { catalogueOf, catalogueOfYear, cityPlace, day, entry75384 } from '../testing/trade.ts';
import { AcceptAbonements } from './acceptance.ts';
import type { TypedCard } from './card.ts';
import { type CardFacts, decideCard } from './decide-card.ts';

/** The problems of a card, or none where it can be accepted. */
function problemsOf(change: Partial<TypedCard>, facts: Partial<CardFacts> = {}) {
  const decision = decideCard(cardOf(1, change), { ...cardFacts, ...facts });
  return decision.ok ? [] : decision.problems;
}

describe('a delivery card', () => {
  test('becomes an acceptance of one line in cash at the catalogue price, taken by its collector', () => {
    const decision = decideCard(cardOf(1), cardFacts);
    expect(decision).toMatchObject({
      ok: true,
      price: { total: 377_500 },
      accepted: {
        total: 377_500,
        change: 0,
        request: {
          id: cardOf(1).id,
          facilityId: 12,
          channel: 'postman',
          payment: { method: 'cash', given: 377_500 },
          address: { settlement: 'Шымкент' },
          lines: [{ id: cardOf(1).abonementId, startMonth: '2027-01', priceShown: { catalogueId: 7, total: 377_500 } }],
        },
      },
      taken: {
        channel: 'postman',
        collectorId: postman.id,
        blankNumber: 1,
        takenOn: '2026-11-22',
        amount: 377_500,
        batchId: cardFacts.batchId,
      },
      remarks: [],
    });
    expect(decision.ok && AcceptAbonements.safeParse(decision.accepted.request).success).toBe(true);
  });

  test('with another amount than the price is accepted, and both are told', () => {
    const decision = decideCard(cardOf(1, { amount: '3801' }), cardFacts);
    expect(decision).toMatchObject({
      ok: true,
      accepted: { total: 377_500 },
      taken: { amount: 380_100 },
      remarks: [{ kind: 'amountDiffers', onCard: 380_100, price: 377_500 }],
    });
  });

  test('is priced where it is delivered', () => {
    expect(decideCard(cardOf(1, { postalCode: '040700' }), cardFacts)).toMatchObject({
      ok: true,
      price: { total: 380_100 },
    });
  });

  test('is priced by the catalogue that was in force on the day it was taken', () => {
    const dearer = {
      ...catalogueOf(),
      id: 8,
      version: 2,
      entries: [{ ...entry75384, rows: entry75384.rows.slice(0, 2) }],
    };
    const cataloguesOn = (date: string) => [date >= '2026-11-23' ? dearer : catalogueOf()];
    expect(problemsOf({ takenOn: '22.11' }, { cataloguesOn })).toEqual([]);
    expect(problemsOf({ takenOn: '23.11' }, { cataloguesOn })).toMatchObject([
      { reason: 'refused', field: 'months', rejection: { reason: 'termNotOffered' } },
    ]);
  });

  test('taken before a month of this year closed is priced by this year’s catalogue, beside cards for the next by that year’s', () => {
    const cheaper = entry75384.rows.map((one) => ({ ...one, publisher: tiyn(one.publisher - 10_000) }));
    const years = [catalogueOfYear(2026, { ...entry75384, rows: cheaper }), catalogueOf()];
    const of = { cataloguesOn: () => years, today: day('2026-11-17') };
    const december = { takenOn: '15.11', startMonth: '12', amount: '3675' };
    expect(decideCard(cardOf(1, december), { ...cardFacts, ...of })).toMatchObject({
      ...{ ok: true, remarks: [] },
      price: { catalogueYear: 2026, total: 367_500 },
      values: { startMonth: '2026-12' },
    });
    expect(decideCard(cardOf(1, { ...december, startMonth: '1' }), { ...cardFacts, ...of })).toMatchObject({
      ok: true,
      price: { catalogueYear: 2027, total: 377_500 },
    });
    expect(problemsOf({ ...december, takenOn: '16.11' }, of)).toMatchObject([
      { field: 'startMonth', rejection: { closedAfter: '2026-11-15', firstOpen: '2027-01' } },
    ]);
  });

  test('keeps the deadline of the day on which it was taken', () => {
    const today = day('2026-12-17');
    expect(problemsOf({ takenOn: '15.12' }, { today })).toEqual([]);
    expect(problemsOf({ takenOn: '16.12' }, { today })).toMatchObject([
      {
        field: 'startMonth',
        rejection: { reason: 'startMonthClosed', closedAfter: '2026-12-15', firstOpen: '2027-02' },
      },
    ]);
  });

  test('is taken within the grace, up to today', () => {
    expect(problemsOf({ takenOn: '20.11' })).toEqual([]);
    expect(problemsOf({ takenOn: '19.11' })).toEqual([
      { reason: 'takenTooLongAgo', field: 'takenOn', takenOn: '2026-11-19', since: '2026-11-20' },
    ]);
    expect(problemsOf({ takenOn: '24.11.2026' })).toEqual([
      { reason: 'takenInFuture', field: 'takenOn', takenOn: '2026-11-24', today: '2026-11-23' },
    ]);
  });

  test('is taken while its collector is active, both days included', () => {
    const collector = { ...postman, activeFrom: day('2026-11-21'), activeTo: day('2026-11-22') };
    expect(problemsOf({ takenOn: '21.11' }, { collector })).toEqual([]);
    expect(problemsOf({ takenOn: '22.11' }, { collector })).toEqual([]);
    for (const takenOn of ['20.11', '23.11'])
      expect(problemsOf({ takenOn }, { collector })).toMatchObject([{ reason: 'collectorNotActive' }]);
  });

  test.each([
    ['1000', 'issuedToAnother'],
    ['1001', 'used'],
    ['1002', 'ended'],
    ['5000', 'notIssued'],
  ])('on blank %s says why it is not held: %s', (blank, why) => {
    expect(problemsOf({ blank })).toEqual([{ reason: 'blankNotHeld', field: 'blank', number: Number(blank), why }]);
  });

  test('tells all its problems at once, one a field, in the order of the fields', () => {
    const problems = problemsOf({ blank: '5000', publicationIndex: '11111', street: '', amount: 'мың' });
    expect(problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['blank', 'blankNotHeld'],
      ['publicationIndex', 'refused'],
      ['street', 'refused'],
      ['amount', 'unreadable'],
    ]);
  });

  test('of an index that no catalogue has is told before the rest of the card is there', () => {
    const begun = { publicationIndex: '11111', takenOn: '', startMonth: '', months: '', sets: '', postalCode: '' };
    expect(problemsOf(begun)).toContainEqual({
      ...{ reason: 'refused', field: 'publicationIndex' },
      rejection: { reason: 'unknownIndex', publicationIndex: '11111' },
    });
  });

  test('to a postal code that nobody delivers to is refused there', () => {
    expect(problemsOf({ postalCode: '999999' })).toEqual([
      { reason: 'refused', field: 'postalCode', rejection: { reason: 'unknownPostalCode', postalCode: '999999' } },
    ]);
  });

  test('of so many sets that no cash pays for them is a slip of the sets', () => {
    const rows = entry75384.rows.map((one) => ({ ...one, delivery: tiyn(20_000_000) }));
    const cataloguesOn = () => [catalogueOf({ ...entry75384, rows })];
    expect(problemsOf({ sets: '9999' }, { cataloguesOn })).toEqual([
      { reason: 'unreadable', field: 'sets', text: '9999' },
    ]);
  });

  test('is accepted exactly on the days from the grace to today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -40, max: 40 }), (graceDays, away) => {
        const takenOn = addDays(cardFacts.today, away);
        const isTaken = problemsOf({ takenOn, startMonth: '06.2027' }, { graceDays }).length === 0;
        expect(isTaken).toBe(away <= 0 && away >= -graceDays);
      }),
    );
  });

  test('costs its price whatever amount it bears', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 99 }), (amount, sets) => {
        const decision = decideCard(cardOf(1, { amount: String(amount), sets: String(sets) }), cardFacts);
        expect(decision.ok && [decision.accepted.total, decision.taken.amount]).toEqual([377_500 * sets, amount * 100]);
        expect(decision.ok && decision.remarks.length === 0).toBe(amount === 3775 * sets);
      }),
    );
  });

  test('goes to the settlement that is typed, where one is', () => {
    expect(decideCard(cardOf(1, { settlement: 'Ақбұлақ' }), cardFacts)).toMatchObject({
      accepted: { request: { address: { settlement: 'Ақбұлақ' } }, deliveryFacilityId: cityPlace.facilityId },
    });
  });
});
