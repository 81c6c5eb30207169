import { daysBetween } from '@jazylym/domain/calendar/date';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { signedMoney } from '@jazylym/i18n/day/signed';
import { formatDate } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { useOpenDay } from '../../organisation/collectors/use-registered.ts';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** How far back differences are shown, in days. */
const DAYS = 14;

/** Certified days of the last fortnight in which money or cards differed from the protocol, with the reason given. */
export function Differences() {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const today = useOpenDay();
  const history = useQuery(trpc.day.history.queryOptions({ facilityId, before: null }));
  const differing = (history.data?.days ?? []).filter(
    ({ businessDate, cashDifference, cardsWrong }) =>
      (cashDifference !== 0 || cardsWrong !== 0) && today !== null && daysBetween(businessDate, today) <= DAYS,
  );
  return (
    <Card title={t('live.differences.title')}>
      {history.isPending && <SkeletonLines lines={2} label={t('shell.loading')} />}
      {history.isError && !history.data && <p role="alert">{t('live.differences.failed')}</p>}
      {history.data && differing.length === 0 && <p className={classes.detail}>{t('live.differences.none')}</p>}
      <ul className={classes.lines}>
        {differing.map(({ businessDate, cashDifference, cardsDifference, cardsWrong, reason }) => (
          <li key={businessDate} className={classes.line} data-difference={businessDate}>
            <Link to="/day" search={{ date: businessDate }} className={classes.link ?? ''}>
              {formatDate(businessDate, language)}
            </Link>
            <span className={classes.sum}>
              {[
                cashDifference !== 0 &&
                  t('live.differences.cash', {
                    difference: signedMoney(cashDifference, language),
                  }),
                cardsWrong !== 0 &&
                  t('live.differences.cards', {
                    difference: sayCards({ difference: cardsDifference, wrong: cardsWrong }, language),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={classes.detail}>{reason !== '' && t('live.differences.reason', { reason })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
