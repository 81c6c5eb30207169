import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import classes from './today.module.css';

/** What is left to do besides the next client: abonements to hand over, invoices that await payment. Nothing shows nothing. */
export function TodayWork({ left, awaited }: { left: number; awaited: number }) {
  const { t, language } = useWords();
  const work = [
    { to: '/left', count: left, label: t('counter.today.left') },
    { to: '/invoices', count: awaited, label: t('counter.today.awaited') },
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
