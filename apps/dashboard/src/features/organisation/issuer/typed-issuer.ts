import type { Issuer, IssuerDraft } from '@jazylym/domain/organisation/issuer';
import { orNull } from '../kept/typed-names.ts';
import type { Typed } from '../kept/use-entry-form.ts';

/** An issuer's fields. The demo's are empty: none of them is to be kept, and one left over would be easily missed. */
export function issuerToTyped(issuer: Issuer | null): Typed {
  const known = issuer === null || issuer.isDemo ? null : issuer;
  return {
    'names.kk': known?.names.kk ?? '',
    'names.ru': known?.names.ru ?? '',
    bin: known?.bin ?? '',
    'address.kk': known?.address.kk ?? '',
    'address.ru': known?.address.ru ?? '',
    'bank.kk': known?.bank.kk ?? '',
    'bank.ru': known?.bank.ru ?? '',
    iban: known?.iban ?? '',
    bic: known?.bic ?? '',
    beneficiaryCode: known?.beneficiaryCode ?? '',
    paymentPurposeCode: known?.paymentPurposeCode ?? '',
  };
}

/** The issuer that fields say, whatever is in them. */
export function issuerOfTyped(typed: Typed): IssuerDraft {
  const text = (field: string) => typed[field] ?? '';
  const onPaper = (of: string) => ({ kk: text(`${of}.kk`), ru: text(`${of}.ru`) });
  return {
    names: onPaper('names'),
    bin: text('bin'),
    address: onPaper('address'),
    bank: onPaper('bank'),
    iban: text('iban'),
    bic: text('bic'),
    beneficiaryCode: orNull(text('beneficiaryCode').trim()),
    paymentPurposeCode: orNull(text('paymentPurposeCode').trim()),
    isDemo: false,
  };
}

/** What papers are to show while an issuer is typed: what is stored until something is, and dots where nothing is yet. */
export function issuerShown(typed: Typed, stored: Issuer): Issuer {
  if (Object.values(typed).every((text) => text.trim() === '')) return stored;
  const dotted = Object.entries(typed).map(([field, text]) => [field, text.trim() === '' ? '…' : text]);
  const { beneficiaryCode, paymentPurposeCode } = issuerOfTyped(typed);
  return { ...issuerOfTyped(Object.fromEntries(dotted)), beneficiaryCode, paymentPurposeCode };
}
