import '../facility-words.ts';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { formatDate, formatTime } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { BackButton } from '../../abonement/accepted/back-button.tsx';
import list from '../../abonement/afterwards/list.module.css';
import { Channels } from './channels.tsx';
import { Clerks } from './clerks.tsx';
import { Debtors } from './debtors.tsx';
import { Differences } from './differences.tsx';
import { Drafts } from './drafts.tsx';
import classes from './facility.module.css';
import { Hours } from './hours.tsx';
import { Money } from './money.tsx';
import { WaitingDays } from './waiting-days.tsx';

/** How often the page asks how the facility stands, in milliseconds. */
const EVERY = 5_000;

/** The facility at this instant, for its head: takings, hours, who works, what is begun, owed and waiting. It refreshes by itself. */
export function FacilityPage() {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const live = useQuery(trpc.day.live.queryOptions({ facilityId }, { staleTime: 0, refetchInterval: EVERY }));
  const { data } = live;
  const body = () => {
    if (data)
      return (
        <div className={classes.grid}>
          <div className={classes.column}>
            <Money money={data.money} />
            <WaitingDays days={data.waiting} />
            <Differences />
          </div>
          <div className={classes.column}>
            <Channels live={data} />
            <Drafts drafts={data.drafts} />
            <Debtors />
          </div>
          <div className={classes.column}>
            <Hours hours={data.hours} />
            <Clerks clerks={data.clerks} />
          </div>
        </div>
      );
    if (live.isError)
      return (
        <ErrorState
          title={t('live.failed')}
          hint={t(`shell.error.${problemOf(live.error)}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void live.refetch(), busy: live.isFetching }}
        />
      );
    return <SkeletonLines lines={8} height={40} label={t('shell.loading')} />;
  };
  const time = data && formatTime(data.at);
  return (
    <div className={`${list.page} ${classes.page}`}>
      <div className={list.head}>
        <div>
          <h1 className={list.title}>{t('live.title')}</h1>
          <p className={list.hint} data-at={data?.at}>
            {data
              ? t(`live.hint.${data.state}`, { date: formatDate(data.businessDate, language), time: time ?? '' })
              : '\u00a0'}
          </p>
        </div>
        <BackButton />
      </div>
      <div role="status">
        {data && live.isError && <Alert color="seal">{t('live.stale', { time: time ?? '' })}</Alert>}
      </div>
      {body()}
    </div>
  );
}
