import type { RemittanceRejection } from '@jazylym/domain/day/remittance';
import { describe, expect, test } from 'vitest';
import { createI18n } from '../../i18n.ts';
import { addFacilityWords } from '../facility-words.ts';
import { explainRemittanceRejection } from './explain-remittance.ts';

/** One of each, so that a reason without a sentence fails the types. */
const EXAMPLES: { [Reason in RemittanceRejection['reason']]: { reason: Reason } } = {
  alreadyCorrected: { reason: 'alreadyCorrected' },
  conflict: { reason: 'conflict' },
};

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  const i18n = createI18n(language);
  addFacilityWords(i18n);

  test.each(Object.values(EXAMPLES))('$reason is a whole sentence that says what to do', (rejection) => {
    const sentence = explainRemittanceRejection(rejection, { t: i18n.t });
    expect(sentence).toMatch(/^\p{Lu}.{40,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|rejection/);
  });
});
