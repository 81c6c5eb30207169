import type { OperationalDay } from '@jazylym/domain/day/day';
import { useWords } from '@jazylym/front/language';
import { formatDate } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** Days that accept nothing any more and are not certified yet, the oldest first; each leads to its end. */
export function WaitingDays({ days }: { days: readonly OperationalDay[] }) {
  const { t, language } = useWords();
  return (
    <Card title={t('live.waiting.title')}>
      {days.length === 0 && <p className={classes.detail}>{t('live.waiting.none')}</p>}
      <ul className={classes.lines}>
        {days.map(({ businessDate, state }) => (
          <li key={businessDate} className={classes.line} data-waiting={businessDate}>
            <Link to="/day" search={{ date: businessDate }} className={classes.link ?? ''}>
              {formatDate(businessDate, language)}
            </Link>
            <span className={classes.sum}>{t(`live.waiting.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
