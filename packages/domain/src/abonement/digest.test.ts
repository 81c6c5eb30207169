import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { bin, month, request, requestOf } from '../testing/trade.ts';
import type { AcceptAbonements, AcceptLine } from './acceptance.ts';
import { canonicalRequest } from './digest.ts';

/** The same object with its keys in another order, to any depth. */
const shuffled = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, shuffled(member)]),
      )
    : value;

const textOf = (one: AcceptAbonements): string => canonicalRequest(one).text;

describe('the canonical text of a request', () => {
  test('version 2 is this text for ever: stored digests depend on it', () => {
    expect(canonicalRequest(request)).toEqual({
      version: 2,
      text:
        '{"address":{"flat":"12","house":"5","postalCode":"160000","settlement":"Шымкент","street":"Тәуке хан"},' +
        '"channel":"facility","facilityId":12,"id":"0192f0c1-2345-7abc-8def-0123456789ab",' +
        '"lines":[{"id":"0192f0c1-2345-7abc-8def-0123456789ac","months":12,' +
        '"priceShown":{"catalogueId":7,"total":377500},"publicationIndex":"75384","sets":1,"startMonth":"2027-01"}],' +
        '"payment":{"given":400000,"method":"cash"},' +
        '"subscriber":{"iin":"860101300126","kind":"individual","language":"kk","name":"Әлия Нұрланқызы","phone":"+77012345678"}}',
    });
  });

  test('the order of keys does not change it', () => {
    expect(textOf(shuffled(request) as AcceptAbonements)).toBe(textOf(request));
    expect(JSON.stringify(shuffled(request))).not.toBe(JSON.stringify(request));
  });

  test('how accents are encoded does not change it', () => {
    const names = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(names, (name) => {
        const composed = { ...request, subscriber: { ...request.subscriber, name: name.normalize('NFC') } };
        const decomposed = { ...request, subscriber: { ...request.subscriber, name: name.normalize('NFD') } };
        expect(textOf(decomposed)).toBe(textOf(composed));
      }),
    );
    const and = (name: string) => textOf({ ...request, subscriber: { ...request.subscriber, name } });
    expect(and('Андре\u0438\u0306')).toBe(and('Андре\u0439'));
  });

  test.each<[string, Partial<AcceptAbonements>]>([
    ['id', { id: '0192f0c1-2345-7abc-8def-0123456789ac' }],
    ['facility', { facilityId: 13 }],

    ['channel', { channel: 'postman' }],
    ['payment', { payment: { method: 'account', bankAccount: null, purpose: '' } }],
    ['number of lines', requestOf({}, {})],
    ['money given', { payment: { method: 'cash', given: tiyn(400_001) } }],
    ['postal code', { address: { ...request.address, postalCode: '160001' } }],
    ['settlement', { address: { ...request.address, settlement: 'Алматы' } }],
    ['street', { address: { ...request.address, street: 'Абай' } }],
    ['house', { address: { ...request.address, house: '5а' } }],
    ['flat', { address: { ...request.address, flat: '' } }],
    ['subscriber', { subscriber: { kind: 'organization', name: 'Әлия Нұрланқызы', bin, phone: null, language: 'kk' } }],
    ['name', { subscriber: { ...request.subscriber, name: 'әлия Нұрланқызы' } }],
    ['phone', { subscriber: { ...request.subscriber, phone: null } }],
    ['language', { subscriber: { ...request.subscriber, language: 'ru' } }],
  ])('another %s is another text', (_, change) => {
    expect(textOf({ ...request, ...change })).not.toBe(textOf(request));
  });

  test.each<[string, Partial<AcceptLine>]>([
    ['id', { id: '0192f0c1-2345-7abc-8def-0123456789ae' }],
    ['index', { publicationIndex: '75385' }],
    ['start month', { startMonth: month('2027-02') }],
    ['term', { months: 6 }],
    ['sets', { sets: 2 }],
    ['price shown', { priceShown: { catalogueId: 7, total: tiyn(377_400) } }],
    ['catalogue shown', { priceShown: { catalogueId: 8, total: tiyn(377_500) } }],
  ])('another %s of a line is another text', (_, change) => {
    expect(textOf(requestOf(change))).not.toBe(textOf(requestOf({})));
  });

  test('any two contents that differ have texts that differ, quotes and braces typed into a name included', () => {
    const line = fc.string({ unit: fc.constantFrom(...'"\\{}:,аә 1') });
    fc.assert(
      fc.property(line, line, line, line, (street, house, otherStreet, otherHouse) => {
        const one = textOf({ ...request, address: { ...request.address, street, house } });
        const other = textOf({ ...request, address: { ...request.address, street: otherStreet, house: otherHouse } });
        expect(one === other).toBe(street === otherStreet && house === otherHouse);
      }),
    );
  });

  test('is JSON that says what the request says', () => {
    expect(JSON.parse(textOf(request))).toEqual(request);
  });
});
