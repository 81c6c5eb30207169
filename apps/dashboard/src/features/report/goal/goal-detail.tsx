import type { Goal } from '@jazylym/domain/report/goal';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import classes from './goal.module.css';

/** What the plan is, what is expected of it by today, and whether that is there: a sign and a word as well as a colour. */
export function GoalDetail({ goal: { sets, share, expectedShare } }: { goal: Goal }) {
  const { t, language } = useWords();
  const isBehind = share !== null && share < expectedShare;
  return (
    <>
      <span>{t('overview.plan.of', { sets: formatNumber(sets, language) })}</span>
      {share !== null && (
        <span className={isBehind ? classes.behind : classes.onTrack}>
          {t(isBehind ? 'overview.plan.behindBy' : 'overview.plan.onTrackBy', {
            expected: formatPercent(expectedShare, language),
          })}
        </span>
      )}
    </>
  );
}
