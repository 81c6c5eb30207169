import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { sayBrowser } from '@jazylym/front/say-browser';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { formatMoment } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { accountsChanged } from './account-query.ts';
import classes from './accounts.module.css';
import { BackLink } from './back-link.tsx';

/** How often locks and failures are asked for while somebody looks, in milliseconds. */
const FRESH_EVERY = 15_000;

/** Who is locked out now, and what failed lately. */
export function AttemptsPage() {
  const { t } = useWords();
  return (
    <div className={classes.page}>
      <div>
        <BackLink />
        <h1 className={classes.title}>{t('accounts.attempts')}</h1>
      </div>
      <section className={classes.card}>
        <h2>{t('accounts.locks.title')}</h2>
        <Locks />
      </section>
      <section className={classes.card}>
        <h2>{t('accounts.failures.title')}</h2>
        <p className={classes.hint}>{t('accounts.failures.hint')}</p>
        <Failures />
      </section>
    </div>
  );
}

type Lock = Answers['access']['locks'][number];

function Locks() {
  const { t, language } = useWords();
  const locks = useQuery(trpc.access.locks.queryOptions(undefined, { refetchInterval: FRESH_EVERY, staleTime: 0 }));
  const lift = useMutation(trpc.access.liftLock.mutationOptions({ onSuccess: accountsChanged }));
  if (locks.data === undefined) return <Waiting isError={locks.isError} retry={() => void locks.refetch()} />;
  if (locks.data.length === 0) return <p className={classes.hint}>{t('accounts.locks.none')}</p>;
  const name = ({ userName, userId }: Lock) =>
    userName === null ? t('accounts.locks.allNames') : <TypedName userName={userName} userId={userId} />;
  return (
    <>
      <p className={classes.hint}>{t('accounts.locks.hint')}</p>
      <ul className={classes.list}>
        {locks.data.map((lock) => (
          <li key={`${lock.userName} ${lock.ipAddress}`} className={classes.item}>
            <span>{name(lock)}</span>
            <span className={classes.dimmed}>{lock.ipAddress}</span>
            <span className={classes.dimmed}>
              {t('accounts.locks.until', { when: formatMoment(lock.until, language) })}
            </span>
            <Button
              variant="default"
              size="xs"
              loading={lift.isPending && lift.variables.userName === lock.userName}
              onClick={() => lift.mutate({ userName: lock.userName, ipAddress: lock.ipAddress })}
            >
              {t('accounts.locks.lift')}
            </Button>
          </li>
        ))}
      </ul>
      {lift.error && (
        <p className={classes.wrong} role="alert">
          {t(`shell.error.${problemOf(lift.error)}`)}
        </p>
      )}
    </>
  );
}

/** A name as it was typed; it leads to the account that has it. */
function TypedName({ userName, userId }: { userName: string; userId: string | null }) {
  const { t } = useWords();
  if (userName === '?') return <span className={classes.dimmed}>{t('accounts.failures.notAName')}</span>;
  if (userId !== null)
    return (
      <Link to="/accounts/$id" params={{ id: userId }} className={classes.name}>
        {userName}
      </Link>
    );
  return (
    <>
      {userName} <span className={classes.dimmed}>({t('accounts.failures.unknown')})</span>
    </>
  );
}

function Failures() {
  const { t, language } = useWords();
  const pages = useInfiniteQuery(
    trpc.access.failures.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ next }) => next ?? undefined, staleTime: 0, refetchInterval: FRESH_EVERY },
    ),
  );
  if (pages.data === undefined) return <Waiting isError={pages.isError} retry={() => void pages.refetch()} />;
  const attempts = pages.data.pages.flatMap((page) => page.attempts);
  if (attempts.length === 0) return <p className={classes.hint}>{t('accounts.failures.none')}</p>;
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.spoken}>{t('accounts.failures.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.failures.when')}</th>
            <th scope="col">{t('accounts.failures.userName')}</th>
            <th scope="col">{t('accounts.failures.from')}</th>
            <th scope="col">{t('accounts.failures.browser')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ id, at, userName, userId, ipAddress, browser }) => (
            <tr key={id}>
              <td className={classes.when}>{formatMoment(at, language)}</td>
              <td>
                <TypedName userName={userName} userId={userId} />
              </td>
              <td>{ipAddress}</td>
              <td>{sayBrowser(browser, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
    </>
  );
}

function Waiting({ isError, retry }: { isError: boolean; retry: () => void }) {
  const { t } = useWords();
  if (!isError) return <SkeletonLines lines={4} label={t('shell.loading')} />;
  return (
    <ErrorState
      title={t('accounts.failed.title')}
      hint={t('accounts.failed.hint')}
      retry={{ label: t('shell.retry'), onRetry: retry }}
    />
  );
}
