import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CollectorRejection } from '@jazylym/domain/organisation/collector';
import { describe, expect, test } from 'vitest';
import { addFacilityWords } from '../../day/facility-words.ts';
import { createI18n } from '../../i18n.ts';
import { explainCollectorRejection } from './explain-collector.ts';

const from = CalendarDate.parse('2026-01-01');
const to = CalendarDate.parse('2026-11-09');

/** One of each, so that a reason without a sentence fails the types. */
const EXAMPLES: { [Reason in CollectorRejection['reason']]: Extract<CollectorRejection, { reason: Reason }> } = {
  numberTaken: { reason: 'numberTaken', number: 7, name: 'Серік Әлиев' },
  activeBackwards: { reason: 'activeBackwards', activeFrom: to, activeTo: from },
  changedMeanwhile: { reason: 'changedMeanwhile', stored: null },
  channelFixed: { reason: 'channelFixed', channel: 'publicAgent' },
  notActive: { reason: 'notActive', activeFrom: from, activeTo: to },
  blanksIssued: { reason: 'blanksIssued', first: 101, last: 200, name: 'Серік Әлиев' },
  blankNotHeld: { reason: 'blankNotHeld', number: 117 },
  conflict: { reason: 'conflict' },
};

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  const i18n = createI18n(language);
  addFacilityWords(i18n);
  const wording = { t: i18n.t, language };

  test.each(Object.values(EXAMPLES))('$reason is a whole sentence', (rejection) => {
    const sentence = explainCollectorRejection(rejection, wording);
    expect(sentence).toMatch(/^[\p{Lu}№\d].{20,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|rejection/);
  });

  test('who bears a number, who holds blanks and when somebody worked stand in the sentence', () => {
    expect(explainCollectorRejection(EXAMPLES.numberTaken, wording)).toMatch(/7.*Серік Әлиев/);
    expect(explainCollectorRejection(EXAMPLES.blanksIssued, wording)).toMatch(/101–200.*Серік Әлиев/);
    expect(explainCollectorRejection(EXAMPLES.notActive, wording)).toMatch(/1.*2026 – 0?9.*2026/);
    const still = explainCollectorRejection({ ...EXAMPLES.notActive, activeTo: null }, wording);
    expect(still).toContain({ kk: 'қазірге дейін', ru: 'по сей день', en: 'to this day' }[language]);
  });
});
