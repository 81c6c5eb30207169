import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatDate, formatDay } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import classes from '../day.module.css';
import { DayProtocol } from '../protocol/day-protocol.tsx';
import { type Days, dayAfter, standingOf } from './days.ts';
import { Left } from './left.tsx';
import { useTurn } from './use-turn.ts';

interface Props {
  day: Answers['day']['protocol'];
  days: Days;
}

/** A day that is not closed: what it holds so far, and closing it for the count. */
export function OpenDay({ day: { protocol }, days }: Props) {
  const { t, language } = useWords();
  const { businessDate } = protocol;
  const closing = useTurn(businessDate, 'close');
  const own = days.days.find((one) => one.businessDate === businessDate);
  const next = formatDay(dayAfter(days, businessDate), language);
  // Opened the evening before: it is closed on its own date.
  const isEarly = businessDate > days.today;
  const close = () => isEarly || closing.turn();
  useHotkeys([['F9', close]], []);
  return (
    <div className={classes.stack} data-day-state={own ? standingOf(own) : 'open'}>
      <section className={classes.card}>
        <div className={classes.head}>
          <div>
            <h2 className={classes.heading}>{formatDate(businessDate, language)}</h2>
            <p className={classes.hint}>{t('day.end.closeHint', { next })}</p>
          </div>
          <Button
            autoFocus
            size="md"
            classNames={{ root: classes.button ?? '', label: classes.words ?? '' }}
            aria-disabled={closing.isSending || isEarly || undefined}
            onClick={close}
            rightSection={<Key>F9</Key>}
            data-close
          >
            {isEarly
              ? t('day.end.closeFrom', { day: formatDay(businessDate, language) })
              : t(closing.isSending ? 'day.end.closing' : 'day.end.close')}
          </Button>
        </div>
        {closing.problem && (
          <Alert color="seal" role="alert" mt="sm">
            {t('day.end.notTurned', { problem: closing.problem })}
          </Alert>
        )}
      </section>
      <Left protocol={protocol} />
      <DayProtocol protocol={protocol} />
    </div>
  );
}
