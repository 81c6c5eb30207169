import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { DifferingDay } from '@jazylym/domain/day/health';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { signed } from '@jazylym/i18n/day/signed';
import { formatNumber, formatShortDate } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from './days.module.css';
import { sayAmount } from './say-amount.ts';
import { useDaysSearch } from './use-days-search.ts';

/** How far back, today included. */
const DAYS = 30;
const MOST = 50;

/** Days that were certified though something differed, the largest first, with the reason that was written. */
export function DifferencesCard({ today }: { today: CalendarDate }) {
  const { t, language } = useWords();
  const [{ branch }] = useDaysSearch();
  const asked = { from: addDays(today, 1 - DAYS), to: today, ...(branch === undefined ? {} : { branchCode: branch }) };
  const days = useQuery(trpc.day.differences.queryOptions(asked));
  return (
    <section className={classes.card} aria-labelledby="days-differences">
      <h2 id="days-differences">{t('above.differences.title')}</h2>
      {days.data === undefined ? (
        days.isError ? (
          <ErrorState
            title={t('above.differences.failed')}
            hint={t('above.failed.hint')}
            retry={{ label: t('shell.retry'), onRetry: () => void days.refetch(), busy: days.isFetching }}
          />
        ) : (
          <SkeletonLines lines={6} label={t('shell.loading')} />
        )
      ) : days.data.length === 0 ? (
        <EmptyState title={t('above.differences.none')} hint={t('above.differences.noneHint')} />
      ) : (
        <DifferencesTable days={days.data.slice(0, MOST)} />
      )}
      {days.data !== undefined && days.data.length > MOST && (
        <p className={classes.hint}>{t('above.differences.most', { shown: formatNumber(MOST, language) })}</p>
      )}
    </section>
  );
}

function DifferencesTable({ days }: { days: readonly DifferingDay[] }) {
  const { t, language } = useWords();
  return (
    <table className={classes.table}>
      <caption className={classes.spoken}>{t('above.differences.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('above.differences.facility')}</th>
          <th scope="col">{t('above.differences.day')}</th>
          <th scope="col" className={classes.number}>
            {t('above.differences.cash')}
          </th>
          <th scope="col" className={classes.number}>
            {t('above.differences.cards')}
          </th>
          <th scope="col">{t('above.differences.reason')}</th>
          <th scope="col">{t('above.differences.by')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ facility, businessDate, cash, cards, cardsWrong, reason, operatorName }) => (
          <tr key={`${facility.id} ${businessDate}`}>
            <th scope="row">
              {facility.names[language]}
              <span className={classes.code}>{facility.code}</span>
            </th>
            <td data-label={t('above.differences.day')} className={classes.when}>
              <Link
                to="/days/$facilityId/$date"
                params={{ facilityId: String(facility.id), date: businessDate }}
                className={classes.name}
              >
                {formatShortDate(businessDate, language)}
              </Link>
            </td>
            <td data-label={t('above.differences.cash')} className={classes.number}>
              {signed(cash, sayAmount(cash, language))}
            </td>
            <td data-label={t('above.differences.cards')} className={classes.number}>
              {sayCards({ difference: cards, wrong: cardsWrong }, language)}
            </td>
            <td data-label={t('above.differences.reason')}>{reason}</td>
            <td data-label={t('above.differences.by')}>{operatorName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
