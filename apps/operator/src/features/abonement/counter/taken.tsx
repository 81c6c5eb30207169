import { type FoundSubscription, lastMonthOf, lastTaken, runningOf } from '@jazylym/domain/abonement/found';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { monthOf } from '@jazylym/domain/calendar/month';
import { useWords } from '@jazylym/front/language';
import { formatMonth } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import classes from './taken.module.css';

const MOST_SHOWN = 3;

interface Props {
  taken: readonly FoundSubscription[];
  today: CalendarDate;
  onRepeat: () => void;
  locked: boolean;
}

/** What a returning subscriber has running, what runs out next first, else what they had last; and F3 to repeat the last. */
export function Taken({ taken, today, onRepeat, locked }: Props) {
  const { t, language } = useWords();
  const running = runningOf(taken, monthOf(today));
  const shown = running.length > 0 ? running : lastTaken(taken);
  return (
    <section className={classes.taken} aria-label={t('counter.taken.title')}>
      <header className={classes.head}>
        <h3 className={classes.title}>{t(running.length > 0 ? 'counter.taken.running' : 'counter.taken.last')}</h3>
        <Button size="compact-sm" variant="light" disabled={locked} onClick={onRepeat} rightSection={<Key>F3</Key>}>
          {t('counter.action.repeat')}
        </Button>
      </header>
      <ul className={classes.list}>
        {shown.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.abonementId}>
            {t('counter.search.until', {
              title: one.title[language],
              month: formatMonth(lastMonthOf(one), language),
            })}
            {one.sets > 1 && ` × ${one.sets}`}
          </li>
        ))}
        {shown.length > MOST_SHOWN && <li>{t('counter.search.more', { count: shown.length - MOST_SHOWN })}</li>}
      </ul>
    </section>
  );
}
