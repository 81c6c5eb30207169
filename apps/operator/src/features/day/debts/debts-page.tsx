import '../facility-words.ts';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { BackButton } from '../../abonement/accepted/back-button.tsx';
import list from '../../abonement/afterwards/list.module.css';
import { Debts } from './debts.tsx';
import { ReceivedMoney } from './received-money.tsx';

/** What collectors owe and have handed in: their money is recorded here, and a wrong entry is taken back. */
export function DebtsPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const registered = useQuery(trpc.organisation.collectors.queryOptions({ facilityId }));
  const debts = useQuery(trpc.day.debts.queryOptions({ facilityId }, { staleTime: 0 }));
  const error = debts.error ?? registered.error;
  const isNobody = registered.data?.length === 0;
  const body = () => {
    if (isNobody)
      return (
        <EmptyState
          title={t('debts.none.title')}
          hint={t('debts.noCollectors.hint')}
          action={<Link to="/collectors">{t('debts.noCollectors.go')}</Link>}
        />
      );
    if (registered.data && debts.data)
      return (
        <>
          <Debts registered={registered.data} debts={debts.data} />
          <ReceivedMoney registered={registered.data} />
        </>
      );
    if (error)
      return (
        <ErrorState
          title={t('debts.failed')}
          hint={t(`shell.error.${problemOf(error)}`)}
          retry={{
            label: t('shell.retry'),
            onRetry: () => void Promise.all([debts.refetch(), registered.refetch()]),
            busy: debts.isFetching || registered.isFetching,
          }}
        />
      );
    return <SkeletonLines lines={8} height={40} label={t('shell.loading')} />;
  };
  return (
    <div className={list.page}>
      <div className={list.head}>
        <div>
          <h1 className={list.title}>{t('debts.title')}</h1>
          <p className={list.hint}>{t('debts.hint')}</p>
        </div>
        <BackButton key={String(isNobody)} isFirst={isNobody} />
      </div>
      {body()}
    </div>
  );
}
