import type { PlanProblem } from '@jazylym/domain/report/plan-file';
import { describe, expect, test } from 'vitest';
import { createI18n } from '../../i18n.ts';
import { addPlans } from './add.ts';
import { explainPlanProblem, explainPlanRejection } from './explain-plan.ts';

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  const i18n = createI18n(language);
  addPlans(i18n);
  const t = i18n.t;

  test('a rejection says what it is about', () => {
    expect(explainPlanRejection({ reason: 'noCampaign', year: 2031 }, t)).toContain('2031');
    const lines = ['17', '160000'].map((code) => ({ kind: 'branch' as const, code }));
    expect(explainPlanRejection({ reason: 'unknownLines', count: 2, lines }, t)).toContain('17, 160000');
    const meanwhile = { version: 3, madeBy: 'Ерлан', count: 0, steps: [] };
    expect(explainPlanRejection({ reason: 'changedMeanwhile', ...meanwhile }, t)).toContain('Ерлан');
  });

  test('a bad cell is named by its column and repeated', () => {
    const problem: PlanProblem = { line: 4, column: 'sets', reason: 'notSets', text: 'он бес' };
    const { column, sentence } = explainPlanProblem(problem, { t, language });
    expect(column).not.toBe('sets');
    expect(sentence).toContain('он бес');
    const whole = explainPlanProblem({ line: 4, column: null, reason: 'tooManyCells', text: '' }, { t, language });
    expect(whole.column).toBe(t('plans.file.wholeLine'));
  });
});
