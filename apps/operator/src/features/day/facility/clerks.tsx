import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** Who works at the facility on the day that is shown: how much each accepted, and when last. */
export function Clerks({ clerks }: { clerks: Answers['day']['live']['clerks'] }) {
  const { t, language } = useWords();
  return (
    <Card title={t('live.clerks.title')}>
      <ul className={classes.lines}>
        {clerks.map(({ userId, name, abonements, total, lastAt }) => (
          <li key={userId} className={classes.line} data-clerk={abonements}>
            <span className={classes.name}>{name}</span>
            <span className={classes.sum}>{lastAt !== null && formatMoney(total, language)}</span>
            <span className={classes.detail}>
              {lastAt === null
                ? t('live.clerks.none')
                : `${counted(abonements, 'abonement', language)} · ${t('live.clerks.last', { time: formatTime(lastAt).slice(0, 5) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
