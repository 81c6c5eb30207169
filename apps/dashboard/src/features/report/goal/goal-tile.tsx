import type { Goal } from '@jazylym/domain/report/goal';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import { Tile } from '../tiles.tsx';
import { GoalDetail } from './goal-detail.tsx';

/** How much of a plan is reached, beside what is expected by today and what every day left needs. */
export function GoalTile({ goal }: { goal: Goal }) {
  const { t, language } = useWords();
  const { share, neededPerDay } = goal;
  return (
    <Tile name={t('overview.plan.reached')} value={share === null ? '—' : formatPercent(share, language)}>
      <GoalDetail goal={goal} />
      {neededPerDay !== null && neededPerDay > 0 && (
        <span>{t('overview.plan.needed', { sets: formatNumber(neededPerDay, language) })}</span>
      )}
    </Tile>
  );
}
