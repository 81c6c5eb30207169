import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ReferenceRejection } from '@jazylym/domain/organisation/reference-rejection';
import { describe, expect, test } from 'vitest';
import { addAdministration } from '../administration.ts';
import { createI18n } from '../i18n.ts';
import { explainReferenceProblem, explainReferenceRejection } from './explain-rejection.ts';

const day = CalendarDate.parse('2026-11-10');

/** One of each, so that a reason without a sentence fails the types. */
const EXAMPLES: { [Reason in ReferenceRejection['reason']]: Extract<ReferenceRejection, { reason: Reason }> } = {
  changedMeanwhile: { reason: 'changedMeanwhile' },
  codeTaken: { reason: 'codeTaken', code: '160200' },
  codeFixed: { reason: 'codeFixed', code: '160200' },
  codeInNumbers: { reason: 'codeInNumbers', code: '160200' },
  codeInSeals: { reason: 'codeInSeals', code: '160200' },
  unknownBranch: { reason: 'unknownBranch', branchCode: '99' },
  unknownFacility: { reason: 'unknownFacility', facilityCode: '160200' },
  facilityClosed: { reason: 'facilityClosed', facilityCode: '160200' },
  stillDelivers: { reason: 'stillDelivers', places: 3 },
  unknownSortingPoint: { reason: 'unknownSortingPoint', facilityCode: '160200' },
  sortingPointClosed: { reason: 'sortingPointClosed', facilityCode: '160200' },
  enteredAtMissing: { reason: 'enteredAtMissing' },
  enteredAtNeedless: { reason: 'enteredAtNeedless' },
  unknownEnteredAt: { reason: 'unknownEnteredAt', facilityCode: '160200' },
  enteredAtItself: { reason: 'enteredAtItself', facilityCode: '160200' },
  enteredAtUnfit: { reason: 'enteredAtUnfit', facilityCode: '160200' },
  entersForOthers: { reason: 'entersForOthers', facilities: 3 },
  sortsForOthers: { reason: 'sortsForOthers', facilities: 3 },
  daysNotCertified: { reason: 'daysNotCertified', days: 3 },
  collectorsOwe: { reason: 'collectorsOwe', collectors: 3 },
  newCodeTaken: { reason: 'newCodeTaken', newCode: 'A10A5T4', code: '160200' },
  rayonMissing: { reason: 'rayonMissing' },
  closedAhead: { reason: 'closedAhead', today: day },
  tileTaken: { reason: 'tileTaken', branchCode: '17' },
  windowReversed: { reason: 'windowReversed' },
  windowOverlaps: { reason: 'windowOverlaps', year: 2027, opensOn: day, closesOn: day },
};

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  const i18n = createI18n(language);
  addAdministration(i18n);
  const wording = { t: i18n.t, language };

  test.each(Object.values(EXAMPLES))('$reason is a whole sentence', (rejection) => {
    const sentence = explainReferenceRejection(rejection, wording);
    expect(sentence).toMatch(/^[\p{Lu}\d].{20,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|rejection/);
  });

  test('a bad line names its column as the file’s head does', () => {
    const problem = { line: 3, column: 'branch', reason: 'refused', rejection: EXAMPLES.unknownBranch } as const;
    const { column, sentence } = explainReferenceProblem('facilities', problem, wording);
    expect(column).toBe({ kk: 'Филиал коды', ru: 'Код филиала', en: 'Branch code' }[language]);
    expect(sentence).toContain('99');
    expect(
      explainReferenceProblem('facilities', { line: 1, column: null, reason: 'empty' }, wording).column,
    ).toBeNull();
  });
});
