import { expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { catalogueOf, cityPlace, day, order, rayonPlace, request, requestOf } from '../testing/trade.ts';
import { acceptAbonements } from './accept.ts';

const facts = { catalogues: [catalogueOf()], order, today: day('2026-11-23') };

test.each([
  ['street', { street: '', house: '' }],
  ['street', { street: '  ' }],
  ['house', { house: ' ' }],
] as const)('a city address that lacks its %s is refused: %j', (missing, address) => {
  const asked = { ...request, address: { ...request.address, ...address } };
  expect(acceptAbonements(asked, { ...facts, place: cityPlace })).toEqual({
    ok: false,
    rejection: { reason: 'addressIncomplete', missing },
    lineId: null,
  });
});

test('an address in a village may do without street and house', () => {
  const asked = requestOf({ priceShown: { catalogueId: 7, total: tiyn(380_100) } });
  const address = { ...asked.address, street: '', house: '' };
  expect(acceptAbonements({ ...asked, address }, { ...facts, place: rayonPlace }).ok).toBe(true);
});
