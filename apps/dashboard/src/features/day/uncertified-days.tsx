import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { daysBetween } from '@jazylym/domain/calendar/date';
import type { OperationalDay } from '@jazylym/domain/day/day';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoment, formatShortDate } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import classes from './days.module.css';

interface Props {
  facilityId: number;
  days: readonly OperationalDay[];
  today: CalendarDate;
}

/** A facility's days that are not certified, the oldest first, the one that accepts among them. */
export function UncertifiedDays({ facilityId, days, today }: Props) {
  const { t, language } = useWords();
  if (days.length === 0) return <p className={classes.hint}>{t('above.facility.noWaiting')}</p>;
  return (
    <table className={classes.table}>
      <caption className={classes.spoken}>{t('above.facility.waiting')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('above.facility.day')}</th>
          <th scope="col">{t('above.facility.state')}</th>
          <th scope="col">{t('above.facility.opened')}</th>
          <th scope="col">{t('above.facility.closed')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ businessDate, state, accepts, openedAt, closedAt }) => {
          const waits = daysBetween(businessDate, today);
          return (
            <tr key={businessDate}>
              <th scope="row">
                <Link
                  to="/days/$facilityId/$date"
                  params={{ facilityId: String(facilityId), date: businessDate }}
                  className={waits > 1 ? classes.late : classes.name}
                >
                  {formatShortDate(businessDate, language)}
                </Link>
                {waits > 0 && `, ${counted(waits, 'day', language)}`}
              </th>
              <td data-label={t('above.facility.state')}>
                {accepts ? t('above.facility.accepts') : t(`above.waiting.state.${state}`)}
              </td>
              <td data-label={t('above.facility.opened')}>{formatMoment(openedAt, language)}</td>
              <td data-label={t('above.facility.closed')}>
                {closedAt === null ? '—' : formatMoment(closedAt, language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
