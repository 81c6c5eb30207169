import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import {
  bin,
  catalogueOf,
  cityPlace,
  day,
  entry75384,
  order,
  rayonPlace,
  request,
  requestOf,
} from '../testing/trade.ts';
import type { Payment } from './abonement.ts';
import { type AcceptanceFacts, acceptAbonements, type Decision } from './accept.ts';
import { AcceptAbonements, type AcceptLine } from './acceptance.ts';

const facts: AcceptanceFacts = { catalogues: [catalogueOf()], order, place: cityPlace, today: day('2026-11-23') };

const organization = { kind: 'organization', name: 'ЖШС «Бірлік»', bin, phone: null, language: 'kk' } as const;
const byAccount: Payment = { method: 'account', bankAccount: null, purpose: '' };
const cash = (given: number): Payment => ({ method: 'cash', given: tiyn(given) });
const lineId = requestOf({}).lines[0]?.id ?? '';

/** The one line of a request changed. */
const withLine = (line: Partial<AcceptLine>, change: Partial<AcceptAbonements> = {}): AcceptAbonements => ({
  ...requestOf(line),
  ...change,
});

const reasonOf = (answer: Decision): string | null => (answer.ok ? null : answer.rejection.reason);

describe('an acceptance', () => {
  test('takes a year of 75384 in the city for 3775 ₸ and hands 225 ₸ back', () => {
    const answer = acceptAbonements(request, facts);
    expect(answer).toMatchObject({
      ok: true,
      accepted: {
        request,
        zone: 'city',
        deliveryFacilityId: 12,
        deliveryBranchCode: '17',
        total: 377_500,
        change: 22_500,
        prices: [{ total: 377_500 }],
      },
    });
  });

  test('prices and delivers by the delivery address, wherever the money is taken', () => {
    const there = withLine({ priceShown: { catalogueId: 7, total: tiyn(380_100) } });
    expect(acceptAbonements(there, { ...facts, place: rayonPlace })).toMatchObject({
      ok: true,
      accepted: {
        zone: 'rayon',
        deliveryFacilityId: 31,
        deliveryBranchCode: '05',
        prices: [{ total: 380_100 }],
        change: 19_900,
      },
    });
  });

  test('an organization pays by account, without change', () => {
    const answer = acceptAbonements({ ...request, subscriber: organization, payment: byAccount }, facts);
    expect(answer).toMatchObject({ ok: true, accepted: { change: 0 } });
  });

  test('an organization may pay in cash', () => {
    expect(acceptAbonements({ ...request, subscriber: organization }, facts).ok).toBe(true);
  });

  test('an individual may not pay by account', () => {
    expect(acceptAbonements({ ...request, payment: byAccount }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'accountNeedsOrganization' },
      lineId: null,
    });
  });

  test('the exact money is enough and a tiyn less is not', () => {
    const paid = (given: number) => acceptAbonements({ ...request, payment: cash(given) }, facts);
    expect(paid(377_500)).toMatchObject({ ok: true, accepted: { change: 0 } });
    expect(paid(377_499)).toEqual({
      ok: false,
      rejection: { reason: 'notEnoughCash', total: 377_500, given: 377_499 },
      lineId: null,
    });
  });

  test('a price that is no longer the price is refused with both', () => {
    const shown = { catalogueId: 6, total: tiyn(360_000) };
    expect(acceptAbonements(withLine({ priceShown: shown }), facts)).toEqual({
      ok: false,
      lineId,
      rejection: { reason: 'priceChanged', shown, current: { catalogueId: 7, total: 377_500 } },
    });
    const more = { catalogueId: 7, total: tiyn(377_501) };
    expect(reasonOf(acceptAbonements(withLine({ priceShown: more }), facts))).toBe('priceChanged');
  });

  test('the same price from an older catalogue is the price', () => {
    const answer = acceptAbonements(withLine({ priceShown: { catalogueId: 6, total: tiyn(377_500) } }), facts);
    expect(answer).toMatchObject({ ok: true, accepted: { prices: [{ catalogueId: 7 }] } });
  });

  test('a postal code that nobody delivers to is refused by name', () => {
    expect(acceptAbonements(request, { ...facts, place: null })).toEqual({
      ok: false,
      rejection: { reason: 'unknownPostalCode', postalCode: '160000' },
      lineId: null,
    });
  });

  test('a regional title goes only to addresses in its territory', () => {
    const catalogues = [catalogueOf({ ...entry75384, territory: ['05'] })];
    expect(acceptAbonements(requestOf({}), { ...facts, catalogues })).toEqual({
      ok: false,
      lineId,
      rejection: { reason: 'outsideTerritory', branchCode: '17', territory: ['05'] },
    });
    const there = withLine({ priceShown: { catalogueId: 7, total: tiyn(380_100) } });
    expect(acceptAbonements(there, { ...facts, catalogues, place: rayonPlace }).ok).toBe(true);
  });

  test('what the catalogue refuses, the counter refuses with the same reason', () => {
    expect(reasonOf(acceptAbonements(withLine({ months: 8 }), facts))).toBe('termNotOffered');
    expect(reasonOf(acceptAbonements(request, { ...facts, today: day('2026-12-16') }))).toBe('startMonthClosed');
    expect(reasonOf(acceptAbonements(withLine({ publicationIndex: '11111' }), facts))).toBe('unknownIndex');
  });

  test('where everything is wrong, the first reason is told, and mending it brings up the next', () => {
    const priceShown = { catalogueId: 7, total: tiyn(1) };
    const wrong = withLine({ months: 8, priceShown }, { payment: byAccount });
    const year = withLine({ priceShown }, { payment: byAccount });
    const poor = withLine({ priceShown }, { payment: cash(1) });
    expect([
      reasonOf(acceptAbonements(wrong, { ...facts, catalogues: [], place: null })),
      reasonOf(acceptAbonements(wrong, { ...facts, place: null })),
      reasonOf(acceptAbonements(wrong, facts)),
      reasonOf(acceptAbonements(year, facts)),
      reasonOf(acceptAbonements(poor, facts)),
      reasonOf(acceptAbonements(withLine({}, { payment: cash(1) }), facts)),
      reasonOf(acceptAbonements(request, facts)),
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
        const answer = acceptAbonements(
          withLine({ sets: count, priceShown: { catalogueId: 7, total } }, { payment: cash(given) }),
          facts,
        );
        expect(answer.ok && answer.accepted.total + answer.accepted.change).toBe(given);
        expect(answer.ok && answer.accepted.change).toBe(more);
      }),
    );
  });
});

describe('several lines of one client', () => {
  const half: Partial<AcceptLine> = { months: 6, priceShown: { catalogueId: 7, total: tiyn(188_700) } };

  test('are paid together: one sum, one change', () => {
    const answer = acceptAbonements({ ...requestOf({}, half), payment: cash(600_000) }, facts);
    expect(answer).toMatchObject({
      ok: true,
      accepted: { prices: [{ total: 377_500 }, { total: 188_700 }], total: 566_200, change: 33_800 },
    });
  });

  test('money that is enough for each of them but not for all is not enough', () => {
    expect(acceptAbonements({ ...requestOf({}, half), payment: cash(400_000) }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'notEnoughCash', total: 566_200, given: 400_000 },
      lineId: null,
    });
  });

  test('are accepted whole or not at all, and the line at fault is named', () => {
    const asked = requestOf({}, half, { ...half, months: 8 });
    expect(acceptAbonements({ ...asked, payment: cash(2_000_000) }, facts)).toEqual({
      ok: false,
      rejection: { reason: 'termNotOffered', months: 8, offered: [2, 4, 6, 12] },
      lineId: asked.lines[2]?.id,
    });
  });

  test('each have an id of their own, and there are one to twenty', () => {
    const accepts = (asked: AcceptAbonements) => AcceptAbonements.safeParse(asked).success;
    expect(accepts({ ...request, lines: [] })).toBe(false);
    expect(accepts(requestOf({ id: lineId }, { id: lineId }))).toBe(false);
    expect(accepts(requestOf(...Array.from({ length: 20 }, () => ({}))))).toBe(true);
    expect(accepts(requestOf(...Array.from({ length: 21 }, () => ({}))))).toBe(false);
  });
});

describe('the shape of a request', () => {
  test('its id is a UUIDv7 in lower case, so that one id has one text', () => {
    const upper = { ...request, id: request.id.toUpperCase() };
    expect(AcceptAbonements.parse(upper).id).toBe(request.id);
    expect(AcceptAbonements.safeParse({ ...request, id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }).success).toBe(false);
  });

  test.each(['Әлия\u0000', 'Әлия\nНұрланқызы', 'Әлия\ud800'])(
    'a name like %j cannot be printed and is refused',
    (name) => {
      const subscriber = { ...request.subscriber, name };
      expect(AcceptAbonements.safeParse({ ...request, subscriber }).success).toBe(false);
    },
  );

  test('what is typed is kept in NFC, without spaces around it', () => {
    const subscriber = { ...request.subscriber, name: ' Андрей '.normalize('NFD') };
    expect(AcceptAbonements.parse({ ...request, subscriber }).subscriber.name).toBe('Андрей');
  });

  test.each([0, 10_000, 1.5])('%d sets are refused', (sets) => {
    expect(AcceptAbonements.safeParse(withLine({ sets })).success).toBe(false);
  });
});
