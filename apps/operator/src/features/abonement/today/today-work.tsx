import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import classes from './today.module.css';

/** How often the strip asks what is left of the day's own work, in milliseconds. */
const EVERY = 60_000;

/**
 * What is left to do besides the next client: abonements to hand over, invoices that await payment, collectors who owe money, batches
 * that are begun, days that are not certified. Nothing shows nothing.
 */
export function TodayWork({ left, awaited }: { left: number; awaited: number }) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const day = useQuery(trpc.day.work.queryOptions({ facilityId }, { staleTime: 0, refetchInterval: EVERY })).data;
  const work = [
    { to: '/left', count: left, label: t('counter.today.left') },
    { to: '/invoices', count: awaited, label: t('counter.today.awaited') },
    { to: '/debts', count: day?.debts ?? 0, label: t('counter.today.debts') },
    { to: '/batch', count: day?.drafts ?? 0, label: t('counter.today.drafts') },
    { to: '/day', count: day?.waiting ?? 0, label: t('counter.today.waiting') },
  ] as const;
  return (
    <div className={classes.work}>
      {work
        .filter(({ count }) => count > 0)
        .map(({ to, count, label }) => (
          <Link key={to} to={to} className={classes.badge ?? ''} data-badge={to}>
            <span>{label}</span>
            <span className={classes.count}>{formatNumber(count, language)}</span>
          </Link>
        ))}
      <Link to="/facility" className={classes.facility ?? ''} data-facility>
        {t('counter.action.facility')}
      </Link>
    </div>
  );
}
