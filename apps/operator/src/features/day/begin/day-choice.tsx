import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { formatDay } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import classes from '../day.module.css';
import { type Days, standingOf } from './days.ts';

/** The days that are not certified, the oldest first; with one alone there is nothing to choose. */
export function DayChoice({ days: { days }, chosen }: { days: Days; chosen: CalendarDate }) {
  const { t, language } = useWords();
  const isElsewhere = !days.some(({ businessDate }) => businessDate === chosen);
  if (days.length === 0 || (days.length === 1 && !isElsewhere)) return null;
  return (
    <nav aria-label={t('day.end.choose')}>
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={day.businessDate}>
            <Link
              to="/day"
              search={{ date: day.businessDate }}
              className={classes.day ?? ''}
              aria-current={day.businessDate === chosen ? 'page' : undefined}
              data-current={day.businessDate === chosen}
              activeProps={{}}
              data-day={day.businessDate}
            >
              <strong>{formatDay(day.businessDate, language)}</strong>
              <span>{t(`day.end.state.${standingOf(day)}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
