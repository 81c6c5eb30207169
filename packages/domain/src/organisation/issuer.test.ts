import { expect, it } from 'vitest';
import { DEMO_ISSUER, Issuer } from './issuer.ts';

it('is a demo until an administrator says who issues', () => {
  expect(DEMO_ISSUER.isDemo).toBe(true);
  expect(Issuer.parse({ ...DEMO_ISSUER, isDemo: undefined }).isDemo).toBe(false);
});

it('knows an account and a BIN whose check digits are wrong', () => {
  expect(Issuer.safeParse({ ...DEMO_ISSUER, iban: 'KZ38000DEM0000000000' }).success).toBe(false);
  expect(Issuer.safeParse({ ...DEMO_ISSUER, bin: '000140000003' }).success).toBe(false);
});

it('needs each name in Kazakh and in Russian', () => {
  expect(Issuer.safeParse({ ...DEMO_ISSUER, names: { kk: 'Пошта', ru: '' } }).success).toBe(false);
  expect(Issuer.safeParse({ ...DEMO_ISSUER, bank: { kk: 'Банк' } }).success).toBe(false);
});
