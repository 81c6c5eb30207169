import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatNumber } from '@jazylym/i18n/format';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** How many abonements each hour brought, as bars that are read as numbers too. */
export function Hours({ hours }: { hours: Answers['day']['live']['hours'] }) {
  const { t, language } = useWords();
  const most = Math.max(1, ...hours.map(({ abonements }) => abonements));
  return (
    <Card title={t('live.hours.title')}>
      {hours.length === 0 && <p className={classes.detail}>{t('live.hours.none')}</p>}
      <ol className={classes.hours}>
        {hours.map(({ hour, abonements }) => (
          <li key={hour} className={classes.hour} data-hour={hour}>
            <span className={classes.detail}>{`${String(hour).padStart(2, '0')}:00`}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ width: `${(100 * abonements) / most}%` }} />
            </span>
            <span className={classes.figure} title={counted(abonements, 'abonement', language)}>
              {formatNumber(abonements, language)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
