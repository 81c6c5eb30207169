import { expect, it } from 'vitest';
import { DEMO_ISSUER, decideIssuer, Issuer, IssuerDraft } from './issuer.ts';

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

/** Details whose check digits fit. */
const own = { ...DEMO_ISSUER, bin: '000140002217', iban: 'KZ86125KZT5004100100', bic: 'HSBKKZKX', isDemo: false };

it.each(['bin', 'iban', 'bic'] as const)('is not set with the %s of the demo, which pays nobody', (field) => {
  expect(IssuerDraft.parse(own)).toEqual(own);
  const read = IssuerDraft.safeParse({ ...own, [field]: DEMO_ISSUER[field] });
  expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([[[field], 'demo']]);
});

it('is no demo once it is set', () => {
  expect(IssuerDraft.parse({ ...own, isDemo: undefined }).isDemo).toBe(false);
  expect(IssuerDraft.safeParse({ ...own, isDemo: true }).success).toBe(false);
});

it('says of each field by a word what is wrong with it, so that a form can say how to mend it', () => {
  const wrong = { ...own, bin: '000140002218', iban: 'KZ87125KZT5004100100', bic: 'DEUTDEFF', beneficiaryCode: '171' };
  const read = IssuerDraft.safeParse(wrong);
  const said = new Map(read.error?.issues.map(({ path, message }) => [path.join('.'), message]));
  expect([...said.keys()]).toEqual(['bin', 'iban', 'bic', 'beneficiaryCode']);
  expect([said.get('bin'), said.get('iban')]).toEqual(['wrongCheckDigit', 'wrongCheckDigits']);
});

it('is changed by who saw it as it is, and a repeated change is made once', () => {
  const next = IssuerDraft.parse(own);
  expect(decideIssuer({ seen: DEMO_ISSUER, next }, DEMO_ISSUER)).toEqual({ ok: true, next, isChanged: true });
  expect(decideIssuer({ seen: DEMO_ISSUER, next }, next)).toEqual({ ok: true, next, isChanged: false });
  expect(decideIssuer({ seen: DEMO_ISSUER, next }, { ...next, iban: 'KZ75125KZT1001300335' })).toEqual({
    ok: false,
    rejection: { reason: 'changedMeanwhile' },
  });
});
