import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import classes from './kept.module.css';

/** Since when an entry of a list is closed. */
export function ClosedSince({ date }: { date: CalendarDate }) {
  const { t, language } = useWords();
  return (
    <span className={classes.closed}>{t('organisation.closedSince', { date: formatShortDate(date, language) })}</span>
  );
}
