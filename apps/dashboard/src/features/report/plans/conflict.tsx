import { type PlanRejection, planKey } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { explainPlanRejection } from '@jazylym/i18n/report/plans/explain-plan';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Draft } from './draft.ts';
import classes from './plans.module.css';

interface Props {
  rejection: Extract<PlanRejection, { reason: 'changedMeanwhile' }>;
  draft: Draft;
  isBusy: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else was faster: what they changed beside what is typed, and which of it stays. The cursor comes here. */
export function PlanConflict({ rejection, draft, isBusy, onTakeTheirs, onKeepMine }: Props) {
  const { t, language } = useWords();
  const alert = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor comes back for every change that is told.
  useEffect(() => alert.current?.focus(), [rejection]);
  const number = (value: number | null) => (value === null ? t('plans.noPlan') : formatNumber(value, language));
  const left = rejection.count - rejection.steps.length;
  return (
    <div ref={alert} tabIndex={-1} role="alert" className={classes.conflict}>
      <p>{explainPlanRejection(rejection, t)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('plans.conflict.theirs')}>
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">{t('plans.conflict.line')}</th>
              <th scope="col">{t('plans.conflict.before')}</th>
              <th scope="col">{t('plans.conflict.theirs')}</th>
              <th scope="col">{t('plans.conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {rejection.steps.map((step) => (
              <tr key={planKey(step)}>
                <th scope="row">{step.names[language]}</th>
                <td>{number(step.before)}</td>
                <td>{number(step.after)}</td>
                <td>{draft.typed.get(planKey(step))?.text ?? t('plans.conflict.untouched')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && <p>{t('plans.conflict.rest', { count: left })}</p>}
      <div className={classes.actions}>
        <Button variant="default" disabled={isBusy} onClick={onTakeTheirs}>
          {t('plans.conflict.takeTheirs')}
        </Button>
        <Button loading={isBusy} onClick={onKeepMine}>
          {t('plans.conflict.keepMine')}
        </Button>
      </div>
    </div>
  );
}
