import { useWords } from '@jazylym/front/language';
import { Link } from '@tanstack/react-router';
import classes from './protocol.module.css';

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
