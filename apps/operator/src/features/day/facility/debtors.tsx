import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMoney, formatShortDate } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** Debts grow by batches, not by the second. */
const EVERY = 30_000;

/** Which collectors owe money, and since when; those who owe most first. */
export function Debtors() {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const debts = useQuery(trpc.day.debts.queryOptions({ facilityId }, { staleTime: 0, refetchInterval: EVERY }));
  const owing = (debts.data ?? []).filter(({ debt }) => debt > 0).toSorted((one, other) => other.debt - one.debt);
  const sum = owing.reduce((all, { debt }) => all + debt, 0);
  return (
    <Card title={t('live.debts.title')} aside={owing.length > 0 && <strong>{formatMoney(sum, language)}</strong>}>
      {debts.isPending && <SkeletonLines lines={2} label={t('shell.loading')} />}
      {debts.isError && !debts.data && <p role="alert">{t('live.debts.failed')}</p>}
      {debts.data && owing.length === 0 && <p className={classes.detail}>{t('live.debts.none')}</p>}
      <ul className={classes.lines}>
        {owing.map(({ collector, debt, days: [oldest] }) => (
          <li key={collector.id} className={classes.line} data-debtor={collector.number}>
            <span className={classes.name}>
              № {collector.number} {collector.name}
            </span>
            <span className={classes.sum}>{formatMoney(debt, language)}</span>
            <span className={classes.detail}>
              {oldest && t('debts.oldest', { date: formatShortDate(oldest.businessDate, language) })}
            </span>
          </li>
        ))}
      </ul>
      {owing.length > 0 && (
        <Link to="/debts" className={classes.link ?? ''}>
          {t('live.debts.go')}
        </Link>
      )}
    </Card>
  );
}
