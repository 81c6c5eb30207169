import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatNumber, formatTime } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { Pane } from '../counter/pane.tsx';
import classes from './today.module.css';

/** What this facility has accepted on its open day: the sums, and the latest abonements, each a link to its PS-1. */
export function TodayStrip() {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const today = useQuery(trpc.abonement.today.queryOptions({ facilityId }, { refetchInterval: 30_000 }));
  return (
    <Pane area="strip" title={t('counter.pane.today')}>
      {today.data === undefined && today.isError && (
        <p>
          {t('counter.today.failed')}{' '}
          <Anchor component="button" type="button" onClick={() => void today.refetch()}>
            {t('shell.retry')}
          </Anchor>
        </p>
      )}
      {today.data === undefined && !today.isError && <SkeletonLines lines={5} label={t('shell.loading')} />}
      {today.data && (
        <>
          <dl className={classes.sums}>
            <dt>{t('counter.today.count')}</dt>
            <dd>{formatNumber(today.data.count, language)}</dd>
            <dt>{t('counter.today.cash')}</dt>
            <dd>{formatMoney(today.data.cash, language)}</dd>
            <dt>{t('counter.today.account')}</dt>
            <dd>{formatMoney(today.data.account, language)}</dd>
          </dl>
          {today.data.latest.length === 0 && <p className={classes.empty}>{t('counter.today.empty')}</p>}
          <ol className={classes.latest}>
            {today.data.latest.map((line) => (
              <li key={line.id}>
                <Link
                  to="/abonement/$id"
                  params={{ id: line.id }}
                  className={classes.line ?? ''}
                  title={t('counter.today.open', { number: line.number })}
                >
                  <span className={classes.name}>{line.name}</span>
                  <span className={classes.sum}>{formatMoney(line.total, language)}</span>
                  <span className={classes.detail}>
                    {line.title[language]} · {counted(line.months, 'month', language)} × {line.sets}
                  </span>
                  <time className={classes.detail} dateTime={line.acceptedAt}>
                    {formatTime(line.acceptedAt).slice(0, 5)}
                  </time>
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
    </Pane>
  );
}
