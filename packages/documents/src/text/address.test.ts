import { expect, it } from 'vitest';
import { addressLine } from './address.ts';

const address = { postalCode: '160012', settlement: 'Шымкент', street: 'Тәуке хан даңғылы', house: '12А', flat: '34' };

it('writes settlement, street, house and flat on one line', () => {
  expect(addressLine(address)).toBe('Шымкент, Тәуке хан даңғылы, 12А-34');
});

it('leaves no trace of what a village address lacks', () => {
  expect(addressLine({ ...address, flat: '' })).toBe('Шымкент, Тәуке хан даңғылы, 12А');
  expect(addressLine({ ...address, street: '', house: '', flat: '' })).toBe('Шымкент');
});

it('does not take a flat for a house', () => {
  expect(addressLine({ ...address, street: '', house: '' })).toBe('Шымкент, пәт. / кв. 34');
});
