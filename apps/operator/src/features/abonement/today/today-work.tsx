import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from './today.module.css';

/** What is left to do besides the next client: abonements to hand over, invoices that await payment. Nothing shows nothing. */
export function TodayWork({ facilityId, every }: { facilityId: number; every: number }) {
  const { t, language } = useWords();
  const left = useQuery(trpc.abonement.notHandedOver.queryOptions({ facilityId }, { refetchInterval: every })).data;
  const awaited = useQuery(trpc.abonement.awaited.queryOptions({ facilityId }, { refetchInterval: every })).data;
  const work = [
    { to: '/left', count: left?.length ?? 0, label: t('counter.today.left') },
    { to: '/invoices', count: awaited?.length ?? 0, label: t('counter.today.awaited') },
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
    </div>
  );
}
