import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { Link } from '@tanstack/react-router';
import { useReconciliation } from '../day-query.ts';
import classes from './protocol.module.css';

/** The ids of a day's abonements by their numbers; undefined while they are not known. */
export function useIdsByNumber(businessDate: CalendarDate): (number: string) => string | undefined {
  const { data } = useReconciliation(businessDate);
  return (number) => data?.rows.find((row) => row.number === number)?.id;
}

/** An abonement's number that leads to it, and back to the day by Escape. */
export function AbonementLink({ number, id }: { number: string; id: string | undefined }) {
  const { t } = useWords();
  if (id === undefined) return number;
  return (
    <Link
      to="/abonement/$id"
      params={{ id }}
      state={{ fromDay: true }}
      className={classes.number ?? ''}
      aria-label={t('day.sheet.open', { number })}
    >
      {number}
    </Link>
  );
}
