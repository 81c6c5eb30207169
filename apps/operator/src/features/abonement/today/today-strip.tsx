import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { Pane } from '../counter/pane.tsx';
import { ACTIONS } from '../counter/shortcut.ts';
import classes from './today.module.css';
import { TodayLine } from './today-line.tsx';
import { TodayWork } from './today-work.tsx';

/** How often the strip asks what the facility's other counters have accepted, in milliseconds. */
const EVERY = 30_000;

/** What this facility has accepted on its open day: the sums, what is left to do, and the latest abonements, each a link. */
export function TodayStrip() {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const today = useQuery(trpc.abonement.today.queryOptions({ facilityId }, { refetchInterval: EVERY }));
  return (
    <Pane area="strip" title={t('counter.pane.today')}>
      {today.isError && (
        <p className={classes.note} role="status">
          {t(today.data === undefined ? 'counter.today.failed' : 'counter.today.stale')}{' '}
          <Anchor component="button" type="button" onClick={() => void today.refetch()}>
            {t('shell.retry')}
          </Anchor>
        </p>
      )}
      {today.isPending && <SkeletonLines lines={5} label={t('shell.loading')} />}
      {today.data && (
        <>
          <dl className={classes.sums}>
            <dt>{t('counter.today.count')}</dt>
            <dd>{formatNumber(today.data.count, language)}</dd>
            <dt>{t('counter.today.cash')}</dt>
            <dd>{formatMoney(today.data.cash, language)}</dd>
            {today.data.cards > 0 && (
              <>
                <dt>{t('counter.today.cards')}</dt>
                <dd data-cards-money>{formatMoney(today.data.cards, language)}</dd>
              </>
            )}
            <dt>{t('counter.today.account')}</dt>
            <dd>{formatMoney(today.data.account, language)}</dd>
          </dl>
          <TodayWork left={today.data.left} awaited={today.data.awaited} />
          <Link to="/day" className={classes.end ?? ''}>
            {t('counter.action.day')} <Key>{ACTIONS.day}</Key>
          </Link>
          {today.data.latest.length === 0 && <p className={classes.note}>{t('counter.today.empty')}</p>}
          <ol className={classes.latest}>
            {today.data.latest.map((line) => (
              <li key={line.id}>
                <TodayLine line={line} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Pane>
  );
}
