import { useWords } from '@jazylym/front/language';

const BIN = ['notTwelveDigits', 'wrongCheckDigit', 'impossibleRegistrationMonth', 'notAnOrganization', 'demo'] as const;
const IBAN = ['notAnAccount', 'wrongCheckDigits', 'demo'] as const;
const BIC = ['notABank', 'demo'] as const;

/** The problem that the schema names; the first one, which is about the shape, where it names none of these. */
const among = <Word extends string>(words: readonly [Word, ...Word[]], problem: string | undefined): Word =>
  words.find((word) => word === problem) ?? words[0];

/** How to mend each field of an issuer, by what is wrong with it. */
export function useIssuerMends(problemOf: (field: string) => string | undefined) {
  const { t } = useWords();
  return {
    line: t('organisation.mend.line'),
    bin: t(`organisation.mend.bin.${among(BIN, problemOf('bin'))}`),
    iban: t(`organisation.mend.iban.${among(IBAN, problemOf('iban'))}`),
    bic: t(`organisation.mend.bic.${among(BIC, problemOf('bic'))}`),
    beneficiaryCode: t('organisation.mend.beneficiaryCode'),
    paymentPurposeCode: t('organisation.mend.paymentPurposeCode'),
  };
}
