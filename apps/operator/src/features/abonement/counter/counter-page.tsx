import { titlesOf } from '@jazylym/domain/catalogue/start-month';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Titled } from '../../../app/titled.tsx';
import { factsQuery } from '../../catalogue/facts-query.ts';
import classes from './counter.module.css';
import { Counter } from './counter.tsx';

/** The counter once the catalogues are in memory. */
export function CounterPage() {
  const { t } = useWords();
  const current = useQuery(factsQuery());
  const facts = current.data;
  const entries = useMemo(() => (facts === undefined ? [] : titlesOf(facts)), [facts]);
  const page = () => {
    if (facts && facts.catalogues.length > 0) return <Counter facts={facts} entries={entries} />;
    if (facts) return <EmptyState title={t('counter.title')} hint={t('abonement.rejection.noCatalogue')} />;
    if (current.isError)
      return (
        <ErrorState
          title={t('counter.search.failed')}
          hint={t(`shell.error.${problemOf(current.error)}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void current.refetch(), busy: current.isFetching }}
        />
      );
    return (
      <div className={classes.waiting}>
        <SkeletonLines lines={8} height={36} label={t('counter.search.loading')} />
      </div>
    );
  };
  return <Titled title={t('counter.title')}>{page()}</Titled>;
}
