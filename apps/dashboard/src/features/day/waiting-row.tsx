import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { daysBetween } from '@jazylym/domain/calendar/date';
import type { WaitingDays } from '@jazylym/domain/day/health';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoment, formatNumber, formatShortDate } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import classes from './days.module.css';
import type { HealthRow } from './health-rows.ts';
import { RemindButton } from './remind-button.tsx';
import { sayAmount } from './say-amount.ts';
import { sayDifferences } from './say-differences.ts';

interface Props {
  row: HealthRow;
  today: CalendarDate;
  hasBranches: boolean;
}

/** A cell that holds nothing but a dash: a phone's card leaves it out. */
const noneUnless = (isSomething: boolean) => (isSomething ? {} : { 'data-none': true });

/** A facility: what waits there and since when, what differed, and a press that reminds it. */
export function WaitingRow({ row, today, hasBranches }: Props) {
  const { t, language } = useWords();
  const { facility, branchNames, waiting, lastCertified, ofMonth } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/days/$facilityId" params={{ facilityId: String(facility.id) }} className={classes.name}>
          {facility.names[language]}
        </Link>
        <span className={classes.code}>{facility.code}</span>
      </th>
      {hasBranches && <td data-label={t('above.waiting.branch')}>{branchNames[language]}</td>}
      <td data-label={t('above.waiting.oldest')} {...noneUnless(waiting !== null)}>
        {waiting ? <Oldest waiting={waiting} row={row} today={today} /> : '—'}
      </td>
      <td data-label={t('above.waiting.count')} className={classes.number} {...noneUnless(waiting !== null)}>
        {waiting ? formatNumber(waiting.count, language) : '—'}
      </td>
      <td data-label={t('above.waiting.takings')} className={classes.number} {...noneUnless(waiting !== null)}>
        {waiting ? sayAmount(waiting.takings, language) : '—'}
      </td>
      <td data-label={t('above.waiting.differences')} className={classes.number} {...noneUnless(ofMonth.count > 0)}>
        {ofMonth.count === 0 ? '—' : sayDifferences(ofMonth, language)}
      </td>
      <td data-label={t('above.waiting.last')}>
        {lastCertified === null ? (
          <span className={classes.dimmed}>{t('above.waiting.never')}</span>
        ) : (
          formatShortDate(lastCertified, language)
        )}
      </td>
      <td data-label={t('above.waiting.act')}>
        {waiting && <RemindButton facility={facility} waiting={waiting} today={today} />}
      </td>
    </tr>
  );
}

function Oldest({ waiting, row, today }: { waiting: WaitingDays; row: HealthRow; today: CalendarDate }) {
  const { t, language } = useWords();
  const days = daysBetween(waiting.oldest, today);
  return (
    <>
      <Link
        to="/days/$facilityId/$date"
        params={{ facilityId: String(row.facility.id), date: waiting.oldest }}
        className={days > 1 ? classes.late : classes.name}
      >
        {formatShortDate(waiting.oldest, language)}
      </Link>
      , {counted(days, 'day', language)}
      <span className={classes.code}>
        {t(`above.waiting.state.${waiting.state}`)}, {formatMoment(waiting.since, language)}
      </span>
    </>
  );
}
