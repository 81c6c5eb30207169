import { changeOf, type TitleRow } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import classes from './titles-table.module.css';

/** How the sets of a title differ from those of the last campaign's same days: an arrow as well as a colour, and words. */
export function Growth({ figures, before }: Pick<TitleRow, 'figures' | 'before'>) {
  const { t, language } = useWords();
  if (before === null || (figures.sets === 0 && before.sets === 0)) return '–';
  const share = changeOf(figures.sets, before.sets);
  if (share === null) return <span title={t('titles.none')}>{t('titles.fresh')}</span>;
  if (Math.round(share * 100) === 0) return formatPercent(0, language);
  const said = { share: formatPercent(Math.abs(share), language), before: formatNumber(before.sets, language) };
  const words = share < 0 ? t('titles.shrank', said) : t('titles.grew', said);
  return (
    <span className={share < 0 ? classes.less : classes.more} role="img" aria-label={words} title={words}>
      {formatPercent(share, language)}
    </span>
  );
}
