import type { MonthForecast } from '@jazylym/domain/report/forecast';
import { useWords } from '@jazylym/front/language';
import { formatDay, formatMonth, formatNumber } from '@jazylym/i18n/format';
import classes from './forecast.module.css';

/** One month: the number to print, its bounds, and a bar of what is accepted and what is to come. `most` is the longest bar's. */
export function Month({ forecast, most }: { forecast: MonthForecast; most: number }) {
  const { t, language } = useWords();
  const { month, accepted, expected, isClosed, closesOn } = forecast;
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className={classes.month}>
      <dt>{formatMonth(month, language)}</dt>
      <dd className={classes.copies}>
        {t('forecast.copies', { copies: number(expected?.copies ?? accepted) })}
        {expected !== null && expected.low < expected.high && (
          <span className={classes.bounds}>
            {t('forecast.between', { low: number(expected.low), high: number(expected.high) })}
          </span>
        )}
      </dd>
      <dd>
        <Bar forecast={forecast} most={most} />
        {t('forecast.ofAccepted', { copies: number(accepted) })};{' '}
        {isClosed ? t('forecast.closed') : t('forecast.closesOn', { day: formatDay(closesOn, language) })}
      </dd>
    </div>
  );
}

function Bar({ forecast: { accepted, expected }, most }: { forecast: MonthForecast; most: number }) {
  const percent = (value: number) => `${(100 * Math.max(0, value)) / most}%`;
  return (
    <div className={classes.bar} aria-hidden>
      <span className={classes.accepted} style={{ width: percent(accepted) }} />
      {expected !== null && expected.high > accepted && (
        <>
          <span
            className={classes.toCome}
            style={{ left: percent(accepted), width: percent(expected.copies - accepted) }}
          />
          <span
            className={classes.between}
            style={{ left: percent(expected.low), width: percent(expected.high - expected.low) }}
          />
        </>
      )}
    </div>
  );
}
