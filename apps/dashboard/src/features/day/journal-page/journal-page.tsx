import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import classes from './journal.module.css';
import { RunList } from './run-list.tsx';
import { Running } from './running.tsx';
import { StartForm } from './start-form.tsx';

/** How often a verification under way is asked for, and one that somebody else may have begun, in milliseconds. */
const AT_WORK = 700;
const AT_REST = 15_000;

/** Headquarters has journals, rows, protocols and seals verified, and sees what was found. */
export function JournalPage() {
  const { t } = useWords();
  const state = useQuery(
    trpc.day.verifyState.queryOptions(undefined, {
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data?.running == null ? AT_REST : AT_WORK),
    }),
  );
  return (
    <div className={classes.page}>
      <div>
        <h1 className={classes.title}>{t('journal.heading')}</h1>
        <p className={classes.about}>{t('journal.about')}</p>
      </div>
      {state.data === undefined ? (
        <section className={classes.card}>
          {state.isError ? (
            <ErrorState
              title={t('accounts.failed.title')}
              hint={t('accounts.failed.hint')}
              retry={{ label: t('shell.retry'), onRetry: () => void state.refetch() }}
            />
          ) : (
            <SkeletonLines lines={5} label={t('shell.loading')} />
          )}
        </section>
      ) : (
        <>
          {state.data.running === null ? <StartForm /> : <Running run={state.data.running} />}
          <RunList runs={state.data.ended} />
        </>
      )}
    </div>
  );
}
