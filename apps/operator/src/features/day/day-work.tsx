import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Days } from './begin/days.ts';
import { OpenDay } from './begin/open-day.tsx';
import { CertifiedDay } from './certify/certified-day.tsx';
import { useProtocol } from './day-query.ts';
import { DayState } from './state.tsx';
import { CountingDay } from './steps/counting-day.tsx';

interface Props {
  businessDate: CalendarDate;
  days: Days;
}

/** One day as it stands on the server: open, being counted, or certified. Every till that looks sees the same. */
export function DayWork({ businessDate, days }: Props) {
  const { t } = useWords();
  const protocol = useProtocol(businessDate);
  if (protocol.data === undefined && protocol.error && problemOf(protocol.error) === 'notFound')
    return (
      <EmptyState
        title={t('day.end.absent.title')}
        hint={t('day.end.absent.hint')}
        action={
          <Button component={Link} to={days.days.length > 0 ? '/day' : '/'}>
            {t(days.days.length > 0 ? 'day.end.absent.toDays' : 'counter.accepted.back')}
          </Button>
        }
      />
    );
  return (
    <DayState query={protocol} failed={t('day.end.failed')}>
      {(day) => {
        if (day.certified !== null) return <CertifiedDay certified={day.certified} days={days} />;
        if (day.state === 'counting') return <CountingDay day={day} days={days} />;
        return <OpenDay day={day} days={days} />;
      }}
    </DayState>
  );
}
