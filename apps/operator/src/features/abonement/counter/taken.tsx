import { type FoundSubscription, lastMonthOf, lastTaken, runningOf, standingOf } from '@jazylym/domain/abonement/found';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { monthOf } from '@jazylym/domain/calendar/month';
import { useWords } from '@jazylym/front/language';
import { formatMonth } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './taken.module.css';

const MOST_SHOWN = 3;

interface Props {
  taken: readonly FoundSubscription[];
  today: CalendarDate;
  onRepeat: () => void;
  locked: boolean;
}

/**
 * What a returning subscriber has running, what runs out next first, else what they had last; on demand all that they ever took
 * here. Each leads to its acceptance, where its papers are printed again; F3 repeats the last.
 */
export function Taken({ taken, today, onRepeat, locked }: Props) {
  const { t } = useWords();
  // Another subscriber's list begins shut.
  const [opened, setOpened] = useState<typeof taken | null>(null);
  const running = runningOf(taken, monthOf(today));
  const last = lastTaken(taken);
  const first = running.length > 0 ? running : last;
  const all = [...first, ...standingOf(taken).filter((one) => !first.includes(one)), ...taken.filter(isReversed)];
  const shown = opened === taken ? all : all.slice(0, Math.min(first.length || MOST_SHOWN, MOST_SHOWN));
  const heading = running.length > 0 ? 'running' : last.length > 0 ? 'last' : 'title';
  return (
    <section className={classes.taken} aria-label={t('counter.taken.title')}>
      <header className={classes.head}>
        <h3 className={classes.title}>{t(`counter.taken.${heading}`)}</h3>
        {last.length > 0 && (
          <Button size="compact-sm" variant="light" disabled={locked} onClick={onRepeat} rightSection={<Key>F3</Key>}>
            {t('counter.action.repeat')}
          </Button>
        )}
      </header>
      <ul className={classes.list}>
        {shown.map((one) => (
          <li key={one.abonementId}>
            <TakenLink subscription={one} isRunning={running.includes(one)} />
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <button type="button" className={classes.more} onClick={() => setOpened(taken)}>
          {t('counter.search.more', { count: all.length - shown.length })}
        </button>
      )}
    </section>
  );
}

/** One subscription in a row: its title and until when it runs or ran, or that it was taken back. */
function TakenLink({ subscription, isRunning }: { subscription: FoundSubscription; isRunning: boolean }) {
  const { t, language } = useWords();
  const { abonementId, number, sets } = subscription;
  const words = isRunning ? 'counter.search.until' : 'counter.search.was';
  return (
    <Link to="/abonement/$id" params={{ id: abonementId }} className={classes.link ?? ''} title={`№ ${number}`}>
      {t(isReversed(subscription) ? 'counter.taken.reversed' : words, {
        title: subscription.title[language],
        month: formatMonth(lastMonthOf(subscription), language),
      })}
      {sets > 1 && ` × ${sets}`}
    </Link>
  );
}

const isReversed = (one: FoundSubscription): boolean => one.isReversed;
