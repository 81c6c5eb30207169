import type { Language } from '@jazylym/domain/organisation/organisation';
import { headOf, type ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import type { ReferenceProblem } from '@jazylym/domain/organisation/reference-plan';
import type { ReferenceRejection } from '@jazylym/domain/organisation/reference-rejection';
import { formatShortDate } from '../format.ts';
import type { Translate } from '../i18n.ts';

type Wording = { t: Translate; language: Language };

/** A refused change of reference data as a full sentence: what is wrong and how to mend it. */
export function explainReferenceRejection(rejection: ReferenceRejection, { t, language }: Wording): string {
  switch (rejection.reason) {
    case 'codeTaken':
    case 'codeFixed':
    case 'codeInNumbers':
    case 'codeInSeals':
      return t(`organisation.rejection.${rejection.reason}`, { code: rejection.code });
    case 'unknownBranch':
    case 'tileTaken':
      return t(`organisation.rejection.${rejection.reason}`, { branchCode: rejection.branchCode });
    case 'unknownFacility':
    case 'facilityClosed':
    case 'unknownSortingPoint':
    case 'sortingPointClosed':
    case 'unknownEnteredAt':
    case 'enteredAtItself':
    case 'enteredAtUnfit':
      return t(`organisation.rejection.${rejection.reason}`, { facilityCode: rejection.facilityCode });
    case 'stillDelivers':
      return t('organisation.rejection.stillDelivers', { places: rejection.places });
    case 'entersForOthers':
    case 'sortsForOthers':
      return t(`organisation.rejection.${rejection.reason}`, { facilities: rejection.facilities });
    case 'daysNotCertified':
      return t('organisation.rejection.daysNotCertified', { days: rejection.days });
    case 'collectorsOwe':
      return t('organisation.rejection.collectorsOwe', { collectors: rejection.collectors });
    case 'newCodeTaken':
      return t('organisation.rejection.newCodeTaken', { newCode: rejection.newCode, code: rejection.code });
    case 'closedAhead':
      return t('organisation.rejection.closedAhead', { today: formatShortDate(rejection.today, language) });
    case 'windowOverlaps':
      return t('organisation.rejection.windowOverlaps', {
        year: rejection.year,
        opensOn: formatShortDate(rejection.opensOn, language),
        closesOn: formatShortDate(rejection.closesOn, language),
      });
    case 'changedMeanwhile':
    case 'enteredAtMissing':
    case 'enteredAtNeedless':
    case 'rayonMissing':
    case 'windowReversed':
      return t(`organisation.rejection.${rejection.reason}`);
  }
}

/** A bad line of a table's file: the column as the reader's language calls it, null for the whole line, and the sentence. */
export function explainReferenceProblem(
  table: ReferenceTable,
  problem: ReferenceProblem,
  wording: Wording,
): { column: string | null; sentence: string } {
  const column = problem.column === null ? null : headOf(table, problem.column, wording.language);
  const sentence =
    problem.reason === 'refused'
      ? explainReferenceRejection(problem.rejection, wording)
      : wording.t(`organisation.problem.${problem.reason}`);
  return { column, sentence };
}
