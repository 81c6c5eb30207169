import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { bin, catalogueOf, cityPlace, day, entry75384, order, rayonPlace, request } from '../testing/trade.ts';
import { AcceptAbonement } from './abonement.ts';
import { type Acceptance, type AcceptanceFacts, acceptAbonement } from './accept.ts';

const facts: AcceptanceFacts = { catalogue: catalogueOf(), order, place: cityPlace, today: day('2026-11-23') };

const organization = { kind: 'organization', name: 'ЖШС «Бірлік»', bin, phone: null, language: 'kk' } as const;
const byAccount = { method: 'account' } as const;

const reasonOf = (answer: Acceptance): string | null => (answer.ok ? null : answer.rejection.reason);

describe('an acceptance', () => {
  test('takes a year of 75384 in the city for 3775 ₸ and hands 225 ₸ back', () => {
    const answer = acceptAbonement(request, facts);
    expect(answer).toMatchObject({
      ok: true,
      accepted: { request, zone: 'city', deliveryFacilityId: 12, deliveryBranchCode: '17', change: 22_500 },
    });
    expect(answer.ok && answer.accepted.price.total).toBe(377_500);
  });

  test('prices and delivers by the delivery address, wherever the money is taken', () => {
    const there = { ...request, priceShown: { catalogueId: 7, total: tiyn(380_100) } };
    expect(acceptAbonement(there, { ...facts, place: rayonPlace })).toMatchObject({
      ok: true,
      accepted: {
        zone: 'rayon',
        deliveryFacilityId: 31,
        deliveryBranchCode: '05',
        price: { total: 380_100 },
        change: 19_900,
      },
    });
  });

  test('an organization pays by account, without change', () => {
    const answer = acceptAbonement({ ...request, subscriber: organization, payment: byAccount }, facts);
    expect(answer).toMatchObject({ ok: true, accepted: { change: 0 } });
  });

  test('an organization may pay in cash', () => {
    expect(acceptAbonement({ ...request, subscriber: organization }, facts).ok).toBe(true);
  });

  test('an individual may not pay by account', () => {
    expect(acceptAbonement({ ...request, payment: byAccount }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'accountNeedsOrganization' },
    });
  });

  test('the exact money is enough and a tiyn less is not', () => {
    const paid = (given: number) =>
      acceptAbonement({ ...request, payment: { method: 'cash', given: tiyn(given) } }, facts);
    expect(paid(377_500)).toMatchObject({ ok: true, accepted: { change: 0 } });
    expect(paid(377_499)).toEqual({
      ok: false,
      rejection: { reason: 'notEnoughCash', total: 377_500, given: 377_499 },
    });
  });

  test('a price that is no longer the price is refused with both', () => {
    const shown = { catalogueId: 6, total: tiyn(360_000) };
    expect(acceptAbonement({ ...request, priceShown: shown }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'priceChanged', shown, current: { catalogueId: 7, total: 377_500 } },
    });
    const more = { catalogueId: 7, total: tiyn(377_501) };
    expect(reasonOf(acceptAbonement({ ...request, priceShown: more }, facts))).toBe('priceChanged');
  });

  test('the same price from an older catalogue is the price', () => {
    const answer = acceptAbonement({ ...request, priceShown: { catalogueId: 6, total: tiyn(377_500) } }, facts);
    expect(answer).toMatchObject({ ok: true, accepted: { price: { catalogueId: 7 } } });
  });

  test('a postal code that nobody delivers to is refused by name', () => {
    expect(acceptAbonement(request, { ...facts, place: null })).toEqual({
      ok: false,
      rejection: { reason: 'unknownPostalCode', postalCode: '160000' },
    });
  });

  test('a regional title goes only to addresses in its territory', () => {
    const catalogue = catalogueOf({ ...entry75384, territory: ['05'] });
    expect(acceptAbonement(request, { ...facts, catalogue })).toEqual({
      ok: false,
      rejection: { reason: 'outsideTerritory', branchCode: '17', territory: ['05'] },
    });
    const there = { ...request, priceShown: { catalogueId: 7, total: tiyn(380_100) } };
    expect(acceptAbonement(there, { ...facts, catalogue, place: rayonPlace }).ok).toBe(true);
  });

  test('what the catalogue refuses, the counter refuses with the same reason', () => {
    expect(reasonOf(acceptAbonement({ ...request, months: 8 }, facts))).toBe('termNotOffered');
    expect(reasonOf(acceptAbonement(request, { ...facts, today: day('2026-12-16') }))).toBe('startMonthClosed');
    expect(reasonOf(acceptAbonement({ ...request, publicationIndex: '11111' }, facts))).toBe('unknownIndex');
  });

  test('where everything is wrong, the first reason is told, and mending it brings up the next', () => {
    const wrong = { ...request, months: 8, payment: byAccount, priceShown: { catalogueId: 7, total: tiyn(1) } };
    const year = { ...wrong, months: 12 };
    const poor = { ...year, payment: { method: 'cash', given: tiyn(1) } } as const;
    expect([
      reasonOf(acceptAbonement(wrong, { ...facts, catalogue: null, place: null })),
      reasonOf(acceptAbonement(wrong, { ...facts, place: null })),
      reasonOf(acceptAbonement(wrong, facts)),
      reasonOf(acceptAbonement(year, facts)),
      reasonOf(acceptAbonement(poor, facts)),
      reasonOf(acceptAbonement({ ...poor, priceShown: request.priceShown }, facts)),
      reasonOf(acceptAbonement(request, facts)),
    ]).toEqual([
      'noCatalogue',
      'unknownPostalCode',
      'termNotOffered',
      'accountNeedsOrganization',
      'priceChanged',
      'notEnoughCash',
      null,
    ]);
  });

  test('cash is conserved: what was given is the price and the change', () => {
    const sets = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(sets, fc.integer({ min: 0, max: 1_000_000_000 }), (count, more) => {
        const total = tiyn(377_500 * count);
        const given = tiyn(total + more);
        const answer = acceptAbonement(
          { ...request, sets: count, payment: { method: 'cash', given }, priceShown: { catalogueId: 7, total } },
          facts,
        );
        expect(answer.ok && answer.accepted.price.total + answer.accepted.change).toBe(given);
        expect(answer.ok && answer.accepted.change).toBe(more);
      }),
    );
  });
});

describe('the shape of a request', () => {
  test('its id is a UUIDv7 in lower case, so that one id has one text', () => {
    const upper = { ...request, id: request.id.toUpperCase() };
    expect(AcceptAbonement.parse(upper).id).toBe(request.id);
    expect(AcceptAbonement.safeParse({ ...request, id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }).success).toBe(false);
  });

  test.each(['Әлия\u0000', 'Әлия\nНұрланқызы', 'Әлия\ud800'])(
    'a name like %j cannot be printed and is refused',
    (name) => {
      const subscriber = { ...request.subscriber, name };
      expect(AcceptAbonement.safeParse({ ...request, subscriber }).success).toBe(false);
    },
  );

  test('what is typed is kept in NFC, without spaces around it', () => {
    const subscriber = { ...request.subscriber, name: ' Андрей '.normalize('NFD') };
    expect(AcceptAbonement.parse({ ...request, subscriber }).subscriber.name).toBe('Андрей');
  });

  test.each([0, 10_000, 1.5])('%d sets are refused', (sets) => {
    expect(AcceptAbonement.safeParse({ ...request, sets }).success).toBe(false);
  });
});
