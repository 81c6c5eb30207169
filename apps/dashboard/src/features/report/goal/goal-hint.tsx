import { can } from '@jazylym/domain/access/can';
import type { Goal } from '@jazylym/domain/report/goal';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { useReader } from '../../../app/reader.ts';
import classes from './goal.module.css';
import type { PlannedBy, Unplanned } from './planned-by.ts';

interface Props {
  by: PlannedBy | Unplanned;
  /** Null where nothing is planned; undefined until that is known. */
  goal: Goal | null | undefined;
}

/** Why no plan is shown, or of how many lines it is; who may set it is led there. Nothing where the plan is whole. */
export function GoalHint({ by, goal }: Props) {
  const { t, language } = useWords();
  const mayPlan = can(useReader(), 'plan.manage', { kind: 'country' });
  if (typeof by === 'string') return <p className={classes.note}>{t(`overview.plan.not.${by}`)}</p>;
  if (goal === undefined || (goal !== null && goal.planned === goal.lines)) return null;
  const number = (value: number) => formatNumber(value, language);
  return (
    <p className={classes.note}>
      {goal === null
        ? t('overview.plan.none')
        : t(`overview.plan.part.${by.kind}`, { planned: number(goal.planned), lines: number(goal.lines) })}{' '}
      {mayPlan && (
        <Link to="/plans" search={{ kind: by.kind }}>
          {t('overview.plan.set')}
        </Link>
      )}
    </p>
  );
}
