import { DEMO_ISSUER, type Issuer } from '@jazylym/domain/organisation/issuer';
import { expect, test } from 'vitest';
import { issuerOfTyped, issuerShown, issuerToTyped } from './typed-issuer.ts';

const own: Issuer = { ...DEMO_ISSUER, iban: 'KZ86125KZT5004100100', paymentPurposeCode: null, isDemo: false };

test('an issuer comes out of its fields as it went in', () => {
  expect(issuerOfTyped(issuerToTyped(own))).toEqual(own);
});

test('nothing of the demo’s is left in a field', () => {
  expect(new Set(Object.values(issuerToTyped(DEMO_ISSUER)))).toEqual(new Set(['']));
});

test('papers show what is stored until something is typed, and then what is typed, with dots for the rest', () => {
  const empty = issuerToTyped(DEMO_ISSUER);
  expect(issuerShown(empty, DEMO_ISSUER)).toBe(DEMO_ISSUER);
  expect(issuerShown({ ...empty, 'names.kk': 'Пошта' }, DEMO_ISSUER)).toMatchObject({
    names: { kk: 'Пошта', ru: '…' },
    iban: '…',
    beneficiaryCode: null,
    isDemo: false,
  });
});
