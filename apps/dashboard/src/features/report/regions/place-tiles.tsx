import { averageTerm } from '@jazylym/domain/report/figures';
import type { Goal } from '@jazylym/domain/report/goal';
import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import { Change } from '../change.tsx';
import { formatMeasure, type Measure } from '../filter/measure.ts';
import { GoalTile } from '../goal/goal-tile.tsx';
import tilesClasses from '../tiles.module.css';
import { Tile } from '../tiles.tsx';

interface Props {
  total: Figures;
  /** Of the same days of the last campaign, where they are compared. */
  before: Figures | undefined;
  /** Its plan, where it has one and the campaign is shown. */
  goal: Goal | null;
}

/** What a branch or a facility accepted, each figure beside the last campaign's where there is one. */
export function PlaceTiles({ total, before, goal }: Props) {
  const { t, language } = useWords();
  const tile = (measure: Measure, detail?: ReactNode) => (
    <Tile name={t(`report.tile.${measure}`)} value={formatMeasure(total[measure], measure, language)}>
      {before && (
        <Change
          now={total[measure]}
          before={before[measure]}
          wording={formatMeasure(before[measure], measure, language)}
        />
      )}
      {detail}
    </Tile>
  );
  const [term, termBefore] = [averageTerm(total), before ? averageTerm(before) : null];
  const months = (value: number) => t('regions.tile.months', { number: formatNumber(value, language, 1) });
  const sharePaidLater = total.amount === 0 ? 0 : total.awaiting.amount / total.amount;
  const ofSets = (sets: number) => formatPercent(sets / Math.max(1, total.sets), language);
  return (
    <dl className={tilesClasses.tiles}>
      {tile('sets')}
      {tile('abonements')}
      {tile('amount', <span>{t('regions.tile.awaiting', { share: formatPercent(sharePaidLater, language) })}</span>)}
      {goal && <GoalTile goal={goal} />}
      <Tile name={t('regions.tile.term')} value={term === null ? '—' : months(term)}>
        {term !== null && termBefore !== null && <Change now={term} before={termBefore} wording={months(termBefore)} />}
        <span>{t('regions.tile.terms', { one: ofSets(total.terms.one), longer: ofSets(total.terms.longer) })}</span>
      </Tile>
    </dl>
  );
}
