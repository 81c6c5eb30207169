import type { CardProblem, CardRemark } from '@jazylym/domain/abonement/card';
import type { CardDecision } from '@jazylym/domain/abonement/decide-card';
import { useWords } from '@jazylym/front/language';
import { explainCardProblem, explainCardRemark } from '@jazylym/i18n/abonement/batch/explain-card';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatMonth } from '@jazylym/i18n/format';
import { useBranchName } from '../../organisation/use-branch-name.ts';
import classes from './grid.module.css';

interface Props {
  decision: CardDecision | undefined;
  title: string;
  problems: readonly CardProblem[];
  remarks: readonly CardRemark[];
  isLookingUp: boolean;
}

/** What there is to say of the row with the cursor: what it comes to, what is wrong, what is odd. */
export function RowSaid({ decision, title, problems, remarks, isLookingUp }: Props) {
  const { t, language } = useWords();
  const branchName = useBranchName();
  const { startMonth, months } = decision?.values ?? {};
  const facts = [
    title,
    startMonth && formatMonth(startMonth, language),
    months && counted(months, 'month', language),
    decision?.ok &&
      `${formatMoney(decision.price.publisher, language)} + ${formatMoney(decision.price.delivery, language)} = ${formatMoney(decision.price.total, language)}`,
    isLookingUp && t('batch.lookingUp'),
  ].filter(Boolean);
  return (
    <>
      <span className={classes.facts}>{facts.join(' · ')}</span>
      {problems.map((problem) => (
        <span key={problem.field} className={classes.problem} data-problem={problem.field}>
          {explainCardProblem(problem, { t, language, branchName })}
        </span>
      ))}
      {remarks.map((remark) => (
        <span key={remark.kind} className={classes.remark} data-remark={remark.kind}>
          {explainCardRemark(remark, { t, language, branchName })}
        </span>
      ))}
    </>
  );
}
