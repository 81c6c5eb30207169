import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { formatDay } from '@jazylym/i18n/format';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '../day.module.css';
import { type Days, waitingDays } from './days.ts';

/** Loudly: the oldest day that is not certified though its own date is past. */
export function WaitingDays({ days, chosen }: { days: Days; chosen: CalendarDate }) {
  const { t, language } = useWords();
  const [oldest] = waitingDays(days);
  if (oldest === undefined) return null;
  const day = formatDay(oldest.businessDate, language);
  return (
    <div className={classes.waiting} role="status" data-waiting={oldest.businessDate}>
      <IconAlertTriangle size={24} color="var(--ui-seal)" aria-hidden />
      <strong>{t('day.end.waits', { day })}</strong>
      <span>{t('day.end.waitsHint')}</span>
      {chosen !== oldest.businessDate && (
        <Link to="/day" search={{ date: oldest.businessDate }} className={classes.link ?? ''}>
          {t('day.end.goThere', { day })}
        </Link>
      )}
    </div>
  );
}
