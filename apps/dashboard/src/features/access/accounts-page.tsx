import { MOST_ACCOUNTS_A_FILE } from '@jazylym/domain/access/account-problem';
import { useWords } from '@jazylym/front/language';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { IconDownload, IconShieldLock, IconUpload, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { downloadCsv } from '../../app/download.ts';
import { AccountFilters, useAccountSearch } from './account-filters.tsx';
import { toFilter } from './account-search.ts';
import { AccountTable } from './account-table.tsx';
import classes from './accounts.module.css';

/** Who may sign in: found, made, exported and imported. */
export function AccountsPage() {
  const { t } = useWords();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('accounts.title')}</h1>
        <Actions />
      </div>
      <AccountFilters />
      <Found />
    </div>
  );
}

function Actions() {
  const { t, language } = useWords();
  const [search] = useAccountSearch();
  const exported = useMutation({
    mutationFn: () =>
      queryClient.fetchQuery(trpc.access.exportAccounts.queryOptions({ ...toFilter(search), language }, { gcTime: 0 })),
    onSuccess: ({ csv }) => downloadCsv(csv, 'jazylym-accounts'),
  });
  return (
    <div className={classes.actions}>
      {exported.isError && (
        <span className={classes.wrong} role="alert">
          {t('accounts.failed.hint')}
        </span>
      )}
      {exported.data?.isCut && (
        <span className={classes.wrong} role="alert">
          {t('accounts.exportCut', { most: formatNumber(MOST_ACCOUNTS_A_FILE, language) })}
        </span>
      )}
      <Button
        variant="default"
        leftSection={<IconShieldLock size={18} aria-hidden />}
        component={Link}
        to="/accounts/attempts"
      >
        {t('accounts.attempts')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={exported.isPending}
        onClick={() => exported.mutate()}
      >
        {t('accounts.export')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUpload size={18} aria-hidden />}
        component={Link}
        to="/accounts/import"
      >
        {t('accounts.import')}
      </Button>
      <Button leftSection={<IconUserPlus size={18} aria-hidden />} component={Link} to="/accounts/new">
        {t('accounts.new')}
      </Button>
    </div>
  );
}

function Found() {
  const { t } = useWords();
  const [search] = useAccountSearch();
  const pages = useInfiniteQuery(
    trpc.access.accounts.infiniteQueryOptions(toFilter(search), {
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  if (pages.data === undefined)
    return pages.isError ? (
      <ErrorState
        title={t('accounts.failed.title')}
        hint={t('accounts.failed.hint')}
        retry={{ label: t('shell.retry'), onRetry: () => void pages.refetch(), busy: pages.isFetching }}
      />
    ) : (
      <div className={classes.card}>
        <SkeletonLines lines={10} height={28} label={t('shell.loading')} />
      </div>
    );
  const accounts = pages.data.pages.flatMap((page) => page.accounts);
  if (accounts.length === 0) return <EmptyState title={t('accounts.empty.title')} hint={t('accounts.empty.hint')} />;
  return (
    <div className={pages.isPlaceholderData ? classes.changing : undefined} aria-busy={pages.isPlaceholderData}>
      <div className={classes.card}>
        <AccountTable accounts={accounts} />
      </div>
      {pages.hasNextPage && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('accounts.find.more')}
        </Button>
      )}
    </div>
  );
}
