import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { signed } from '@jazylym/i18n/day/signed';
import { formatMoment, formatNumber, formatShortDate } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from './days.module.css';
import { askHistory } from './history-query.ts';
import { sayAmount } from './say-amount.ts';

type CertifiedDay = Answers['day']['history']['days'][number];

/** What a facility certified, the latest first, a page at a time. */
export function CertifiedDays({ facilityId }: { facilityId: number }) {
  const { t } = useWords();
  const pages = useInfiniteQuery({
    queryKey: [...trpc.day.history.pathKey(), 'pages', facilityId],
    queryFn: ({ pageParam }) => askHistory(facilityId, pageParam),
    initialPageParam: null as CalendarDate | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const days = pages.data?.pages.flatMap((page) => page.days);
  return (
    <section className={classes.card} aria-labelledby="facility-history">
      <h2 id="facility-history">{t('above.facility.history')}</h2>
      {days === undefined ? (
        pages.isError ? (
          <ErrorState
            title={t('above.facility.failed')}
            hint={t('above.failed.hint')}
            retry={{ label: t('shell.retry'), onRetry: () => void pages.refetch(), busy: pages.isFetching }}
          />
        ) : (
          <SkeletonLines lines={6} label={t('shell.loading')} />
        )
      ) : days.length === 0 ? (
        <p className={classes.hint}>{t('above.facility.noHistory')}</p>
      ) : (
        <HistoryTable facilityId={facilityId} days={days} />
      )}
      {pages.hasNextPage && (
        <Button variant="default" mt="sm" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('above.facility.older')}
        </Button>
      )}
    </section>
  );
}

function HistoryTable({ facilityId, days }: { facilityId: number; days: readonly CertifiedDay[] }) {
  const { t, language } = useWords();
  const numeric = ['abonements', 'total', 'cash', 'cards'] as const;
  const cellsOf = (day: CertifiedDay) => ({
    abonements: formatNumber(day.abonements, language),
    total: sayAmount(day.total, language),
    cash: day.cashDifference === 0 ? '—' : signed(day.cashDifference, sayAmount(day.cashDifference, language)),
    cards: day.cardsWrong === 0 ? '—' : sayCards({ difference: day.cardsDifference, wrong: day.cardsWrong }, language),
  });
  return (
    <table className={classes.table}>
      <caption className={classes.spoken}>{t('above.facility.history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('above.facility.day')}</th>
          <th scope="col">{t('above.facility.number')}</th>
          <th scope="col">{t('above.facility.certifiedAt')}</th>
          {numeric.map((name) => (
            <th key={name} scope="col" className={classes.number}>
              {t(`above.facility.${name}`)}
            </th>
          ))}
          <th scope="col">{t('above.facility.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const cells = cellsOf(day);
          const by = day.headName === null ? day.operatorName : `${day.operatorName}, ${day.headName}`;
          return (
            <tr key={day.businessDate}>
              <th scope="row">
                <Link
                  to="/days/$facilityId/$date"
                  params={{ facilityId: String(facilityId), date: day.businessDate }}
                  className={classes.name}
                >
                  {formatShortDate(day.businessDate, language)}
                </Link>
              </th>
              <td data-label={t('above.facility.number')} className={classes.when}>
                {day.number}
              </td>
              <td data-label={t('above.facility.certifiedAt')}>
                <span className={classes.when}>{formatMoment(day.certifiedAt, language)}</span>
                <span className={classes.code}>{by}</span>
              </td>
              {numeric.map((name) => (
                <td key={name} data-label={t(`above.facility.${name}`)} className={classes.number}>
                  {cells[name]}
                </td>
              ))}
              <td data-label={t('above.facility.reason')}>{day.reason === '' ? '—' : day.reason}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
