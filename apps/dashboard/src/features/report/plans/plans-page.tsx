import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useState } from 'react';
import { usePeriods } from '../report-query.ts';
import { type Draft, NO_DRAFT } from './draft.ts';
import { PlanOfYear } from './plan-of-year.tsx';
import classes from './plans.module.css';
import { usePlansSearch } from './plans-search.ts';
import { useKeepTyped } from './use-keep-typed.ts';

/** What is planned for a campaign by branch, facility and title, and how much of it is reached. */
export function PlansPage() {
  const { t } = useWords();
  const [search] = usePlansSearch();
  const periods = usePeriods();
  // By year: who looks at another campaign meanwhile finds what they typed.
  const [drafts, setDrafts] = useState<Readonly<Record<number, Draft>>>({});
  useKeepTyped(Object.values(drafts).some(({ typed }) => typed.size > 0));
  const year = search.year ?? periods.data?.campaign?.year;
  return (
    <div className={classes.page}>
      {year !== undefined ? (
        <PlanOfYear
          year={year}
          draft={drafts[year] ?? NO_DRAFT}
          onDraft={(change) => setDrafts((before) => ({ ...before, [year]: change(before[year] ?? NO_DRAFT) }))}
        />
      ) : periods.isError ? (
        <ErrorState
          rank={1}
          title={t('plans.failed.title')}
          hint={t('plans.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void periods.refetch(), busy: periods.isFetching }}
        />
      ) : periods.data !== undefined ? (
        <EmptyState rank={1} title={t('plans.noCampaign.title')} hint={t('plans.noCampaign.hint')} />
      ) : (
        <SkeletonLines lines={10} height={24} label={t('shell.loading')} />
      )}
    </div>
  );
}
