import './words.ts';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { BackButton } from '../accepted/back-button.tsx';
import list from '../afterwards/list.module.css';
import { AcceptedList } from './accepted-list.tsx';
import { ChooseCollector } from './choose-collector.tsx';
import { DraftList } from './draft-list.tsx';

/** Begins a batch with whose cards they are, goes on with one that is begun, or looks at one that was accepted. */
export function BatchesPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const collectors = useQuery(trpc.organisation.collectors.queryOptions({ facilityId }, { staleTime: 0 }));
  const batches = useQuery(trpc.abonement.batches.queryOptions({ facilityId }, { staleTime: 0 }));
  const error = collectors.error ?? batches.error;
  const body = () => {
    if (collectors.data && batches.data)
      return (
        <>
          {collectors.data.length === 0 ? (
            <EmptyState
              title={t('batch.none.title')}
              hint={t('batch.none.hint')}
              action={
                <Button component="a" href="/counter/collectors">
                  {t('batch.none.go')}
                </Button>
              }
            />
          ) : (
            <ChooseCollector collectors={collectors.data} />
          )}
          {(collectors.data.length > 0 || batches.data.drafts.length > 0) && <DraftList drafts={batches.data.drafts} />}
          {collectors.data.length > 0 && <AcceptedList batches={batches.data.accepted} />}
        </>
      );
    if (error)
      return (
        <ErrorState
          title={t('batch.failed')}
          hint={t(`shell.error.${problemOf(error)}`)}
          retry={{
            label: t('shell.retry'),
            onRetry: () => void Promise.all([collectors.refetch(), batches.refetch()]),
            busy: collectors.isFetching || batches.isFetching,
          }}
        />
      );
    return <SkeletonLines lines={8} height={40} label={t('shell.loading')} />;
  };
  return (
    <div className={list.page}>
      <div className={list.head}>
        <div>
          <h1 className={list.title}>{t('batch.title')}</h1>
          <p className={list.hint}>{t('batch.hint')}</p>
        </div>
        <BackButton isFirst={collectors.data?.length === 0} key={String(collectors.data?.length === 0)} />
      </div>
      {body()}
    </div>
  );
}
