import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { formatNumber } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BackButton } from '../accepted/back-button.tsx';
import classes from './list.module.css';

interface Props<Item> {
  title: string;
  hint: string;
  query: Pick<UseQueryResult<{ total: number; list: Item[] }, unknown>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  failed: string;
  /** What is said when there is nothing, and why. */
  none: { title: string; hint: string };
  /** What was just done, announced: it stays when its line is gone. */
  notice: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** A list of work that is left, with its way back to the counter; skeleton, error and nothing to do included; where not all fits, it says so. */
export function ListPage<Item>({ title, hint, query, failed, none, notice, children }: Props<Item>) {
  const { t, language } = useWords();
  const { data, error, isFetching, refetch } = query;
  const isNothing = data?.list.length === 0;
  const body = () => {
    if (data && data.list.length > 0)
      return (
        <>
          {data.total > data.list.length && (
            <p className={classes.hint} data-more>
              {t('abonement.listed.more', {
                shown: formatNumber(data.list.length, language),
                total: formatNumber(data.total, language),
              })}
            </p>
          )}
          {children(data.list)}
        </>
      );
    if (data) return <EmptyState title={none.title} hint={none.hint} />;
    if (error)
      return (
        <ErrorState
          title={failed}
          hint={t(`shell.error.${problemOf(error)}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void refetch(), busy: isFetching }}
        />
      );
    return <SkeletonLines lines={8} height={40} label={t('shell.loading')} />;
  };
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.hint}>{hint}</p>
        </div>
        {/* Made anew once it is all there is to do, so that it has the cursor then. */}
        <BackButton key={String(isNothing)} isFirst={isNothing} />
      </div>
      <div role="status">{notice}</div>
      {body()}
    </div>
  );
}
