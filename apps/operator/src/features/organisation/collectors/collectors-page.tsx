import '../../day/facility-words.ts';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { BackButton } from '../../abonement/accepted/back-button.tsx';
import list from '../../abonement/afterwards/list.module.css';
import classes from './collectors.module.css';
import { Register } from './register.tsx';
import { useIsKeeper } from './use-registered.ts';

/** The register of postmen, public agents and facilities without automation: the head keeps it, operators look things up. */
export function CollectorsPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const isKeeper = useIsKeeper();
  const { open } = useSearch({ from: '/collectors' });
  const navigate = useNavigate({ from: '/collectors' });
  const registered = useQuery(trpc.organisation.collectors.queryOptions({ facilityId }, { staleTime: 0 }));
  const isEmpty = registered.data?.length === 0 && open === undefined;
  const body = () => {
    if (registered.data && isEmpty)
      return (
        <EmptyState
          title={t('collectors.none.title')}
          hint={t(isKeeper ? 'collectors.none.head' : 'collectors.none.operator')}
          action={
            isKeeper && (
              <Button autoFocus onClick={() => void navigate({ search: { open: 'new' } })} data-first>
                {t('collectors.add')}
              </Button>
            )
          }
        />
      );
    if (registered.data) return <Register registered={registered.data} isKeeper={isKeeper} />;
    if (registered.error)
      return (
        <ErrorState
          title={t('collectors.failed')}
          hint={t(`shell.error.${problemOf(registered.error)}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void registered.refetch(), busy: registered.isFetching }}
        />
      );
    return <SkeletonLines lines={8} height={40} label={t('shell.loading')} />;
  };
  return (
    <div className={`${list.page} ${classes.page}`}>
      <div className={list.head}>
        <div>
          <h1 className={list.title}>{t('collectors.title')}</h1>
          <p className={list.hint}>{t('collectors.hint')}</p>
        </div>
        <BackButton key={String(isEmpty)} isFirst={isEmpty && !isKeeper} />
      </div>
      {body()}
    </div>
  );
}
