import type { Forecast } from '@jazylym/domain/report/forecast';
import { useWords } from '@jazylym/front/language';
import { formatMonth, formatNumber, formatPercent } from '@jazylym/i18n/format';
import classes from './forecast.module.css';

/** The numbers that a forecast rests on, and what is assumed where the figures do not tell. */
export function RestsOn({ forecast: { months, campaign, recent, lasting } }: { forecast: Forecast }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const share = (part: number, whole: number) => formatPercent(whole <= 0 ? 1 : part / whole, language);
  const pace = ({ now, before }: { now: number; before: number }) => ({ now: number(now), before: number(before) });
  return (
    <details className={classes.rests}>
      <summary>{t('forecast.rests')}</summary>
      <ul>
        {campaign !== null && <li>{t('forecast.campaign', pace(campaign))}</li>}
        <li>{t('forecast.recent', pace(recent))}</li>
        {months
          .filter(({ isClosed }) => !isClosed)
          .map(({ month, lastYear: { started, afterPoint, inWindow } }) => (
            <li key={month}>
              {t('forecast.lastYear', {
                month: formatMonth(month, language),
                started: number(started),
                share: share(afterPoint, inWindow),
              })}
            </li>
          ))}
        <li>{t('forecast.lasting', { share: share(lasting.sets, lasting.ofSets) })}</li>
        <li>{t('forecast.assumption')}</li>
        <li>{t('forecast.bounds')}</li>
      </ul>
    </details>
  );
}
