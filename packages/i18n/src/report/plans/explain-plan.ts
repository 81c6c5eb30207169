import type { Language } from '@jazylym/domain/organisation/organisation';
import type { PlanRejection } from '@jazylym/domain/report/plan';
import { type PlanProblem, planHead } from '@jazylym/domain/report/plan-file';
import type { Translate } from '../../i18n.ts';

type Wording = { t: Translate; language: Language };

/** Why a change of a plan was not taken, as a full sentence: what is wrong and how to mend it. */
export function explainPlanRejection(rejection: PlanRejection, t: Translate): string {
  switch (rejection.reason) {
    case 'noCampaign':
      return t('plans.rejection.noCampaign', { year: rejection.year });
    case 'unknownLines':
      return t('plans.rejection.unknownLines', { codes: rejection.lines.map(({ code }) => code).join(', ') });
    case 'changedMeanwhile':
      return t('plans.rejection.changedMeanwhile', { name: rejection.madeBy });
  }
}

/** What is wrong with a place of a plan's file: its column, and a full sentence that says how to mend it. */
export function explainPlanProblem({ column, reason, text }: PlanProblem, { t, language }: Wording) {
  const sentence = t(`plans.file.reason.${reason}`, { text });
  return { column: column === null ? t('plans.file.wholeLine') : planHead(column, language), sentence };
}
