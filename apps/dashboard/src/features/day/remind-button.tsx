import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { todayIn } from '@jazylym/domain/calendar/today';
import type { WaitingDays } from '@jazylym/domain/day/health';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { formatShortDate, formatTime } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import classes from './days.module.css';

interface Props {
  facility: Facility;
  waiting: WaitingDays;
  today: CalendarDate;
}

/** Reminds a facility of its oldest day, once a day; afterwards it says when that was. */
export function RemindButton({ facility, waiting, today }: Props) {
  const { t, language } = useWords();
  const remind = useMutation(trpc.day.remind.mutationOptions());
  const day = formatShortDate(waiting.oldest, language);
  const at = remind.data?.ok ? remind.data.at : waiting.remindedAt;
  if (at !== null && todayIn(new Date(at), 'Asia/Almaty') === today)
    return (
      <span className={classes.done} role="status">
        {t('above.waiting.reminded', { time: formatTime(at).slice(0, 5) })}
      </span>
    );
  const refused = remind.data?.ok === false ? t(`above.rejection.${remind.data.rejection.reason}`, { day }) : null;
  const failed = remind.isError ? t(`shell.error.${problemOf(remind.error)}`) : null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBellRinging size={16} aria-hidden />}
        aria-label={t('above.waiting.remindOf', { facility: facility.names[language], day })}
        loading={remind.isPending}
        onClick={() => remind.mutate({ facilityId: facility.id, businessDate: waiting.oldest })}
      >
        {t('above.waiting.remind')}
      </Button>
      {(refused ?? failed) && (
        <span className={classes.wrong} role="alert">
          {t('above.waiting.notReminded', { problem: refused ?? failed ?? '' })}
        </span>
      )}
    </>
  );
}
