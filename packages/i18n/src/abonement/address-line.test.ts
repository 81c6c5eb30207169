import { expect, it } from 'vitest';
import { createI18n } from '../i18n.ts';
import { addressLine } from './address-line.ts';

const i18n = createI18n('kk');
const address = {
  postalCode: '160000',
  settlement: 'Шымкент',
  street: 'Тәуке хан',
  house: '105/2 корпус Б',
  flat: '12',
};

it.each([
  ['kk', '160000, Шымкент, Тәуке хан, үй 105/2 корпус Б, пәтер 12'],
  ['ru', '160000, Шымкент, Тәуке хан, дом 105/2 корпус Б, кв. 12'],
  ['en', '160000, Шымкент, Тәуке хан, house 105/2 корпус Б, flat 12'],
] as const)('%s says house and flat before what was typed, and glues nothing to it', (language, line) => {
  expect(addressLine(address, i18n.getFixedT(language))).toBe(line);
});

it('leaves out what is not there', () => {
  const bare = { ...address, street: '', house: '', flat: '' };
  expect(addressLine(bare, i18n.getFixedT('kk'))).toBe('160000, Шымкент');
});
