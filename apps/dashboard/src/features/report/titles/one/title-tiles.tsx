import { averageTerm } from '@jazylym/domain/report/figures';
import type { Goal } from '@jazylym/domain/report/goal';
import type { Figures } from '@jazylym/domain/report/report';
import { awaitingShare } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber, formatPercent } from '@jazylym/i18n/format';
import { Change } from '../../change.tsx';
import { formatMeasure, Measure } from '../../filter/measure.ts';
import { GoalTile } from '../../goal/goal-tile.tsx';
import tilesClasses from '../../tiles.module.css';
import { Tile } from '../../tiles.tsx';
import classes from './title.module.css';

interface Props {
  /** Of all, paid or not: what the average term and what is awaited are told of. */
  all: Figures;
  /** What is shown of it. */
  total: Figures;
  before: Figures | undefined;
  /** Its plan, where it has one and the page shows what that counts. */
  goal: Goal | null;
}

/** The title's totals, each beside the last campaign's where there is one. */
export function TitleTiles({ all, total, before, goal }: Props) {
  const { t, language } = useWords();
  const months = (term: number) => t('titles.tile.months', { months: formatNumber(term, language, 1) });
  const [term, termBefore] = [averageTerm(all), before && averageTerm(before)];
  return (
    <dl className={`${tilesClasses.tiles} ${classes.tiles}`}>
      {Measure.options.map((measure) => (
        <Tile key={measure} name={t(`report.tile.${measure}`)} value={formatMeasure(total[measure], measure, language)}>
          {before && (
            <Change
              now={total[measure]}
              before={before[measure]}
              wording={formatMeasure(before[measure], measure, language)}
            />
          )}
        </Tile>
      ))}
      {goal && <GoalTile goal={goal} />}
      <Tile name={t('titles.tile.term')} value={months(term ?? 0)}>
        {term !== null && termBefore != null && <Change now={term} before={termBefore} wording={months(termBefore)} />}
      </Tile>
      <Tile name={t('titles.tile.awaiting')} value={formatNumber(all.awaiting.sets, language)}>
        <span>{t('titles.tile.share', { share: formatPercent(awaitingShare(all) ?? 0, language) })}</span>
        <span>{formatMoney(all.awaiting.amount, language)}</span>
      </Tile>
    </dl>
  );
}
