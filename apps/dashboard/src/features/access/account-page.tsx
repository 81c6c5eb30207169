import { type AccountProfile, isSameProfile } from '@jazylym/domain/access/account';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { SessionList } from '@jazylym/front/session-list';
import { type Answers, queryClient, trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeList } from '../organisation/change-list.tsx';
import { AccountAccess } from './account-access.tsx';
import { AccountForm } from './account-form.tsx';
import { accountsChanged } from './account-query.ts';
import classes from './accounts.module.css';
import { BackLink } from './back-link.tsx';
import { accountWords } from './change-words.ts';
import type { Draft } from './draft.ts';
import { sayPlace } from './say-place.ts';
import { SignIns } from './sign-ins.tsx';
import { StateBadge } from './state-badge.tsx';

/** One account: what it is, whether it may sign in, where it is signed in, what was tried, what was changed. */
export function AccountPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/accounts/$id' });
  const found = useQuery(trpc.access.account.queryOptions({ id }, { staleTime: 0 }));
  if (found.data !== undefined) return <Found key={id} {...found.data} />;
  return (
    <div className={classes.page}>
      <BackLink />
      {!found.isError ? (
        <div className={classes.card}>
          <SkeletonLines lines={8} label={t('shell.loading')} />
        </div>
      ) : problemOf(found.error) === 'notFound' ? (
        <EmptyState rank={1} title={t('accounts.empty.title')} hint={t('shell.error.notFound')} />
      ) : (
        <ErrorState
          rank={1}
          title={t('accounts.failed.title')}
          hint={t('accounts.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void found.refetch(), busy: found.isFetching }}
        />
      )}
    </div>
  );
}

function Found({ account, sessions, attempts, signIns, pin }: Answers['access']['account']) {
  const { t, language } = useWords();
  const place = sayPlace(account, language);
  return (
    <div className={classes.page}>
      <div>
        <BackLink />
        <div className={classes.actions}>
          <h1 className={classes.title}>{account.name}</h1>
          <StateBadge account={account} />
        </div>
        <p className={classes.hint}>
          {[account.userName, t(`access.role.${account.role}`), place].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Profile account={account} />
          <AccountAccess account={account} hasPin={pin !== null} />
        </div>
        <div className={classes.column}>
          <Sessions id={account.id} sessions={sessions} />
          <SignIns attempts={attempts} signIns={signIns} />
        </div>
      </div>
      <section className={classes.card}>
        <h2>{t('changes.title')}</h2>
        <ChangeList subject="account" of={account.id} words={accountWords(t)} />
      </section>
    </div>
  );
}

type Account = Answers['access']['account']['account'];

const profileOf = ({ name, role, language, facility, branch, publisher }: Account): AccountProfile => ({
  name,
  role,
  language,
  facilityId: facility?.id ?? null,
  branchCode: branch?.code ?? null,
  publisherId: publisher?.id ?? null,
});

const draftOf = (account: Account, language: Language): Draft => {
  const { userName, name, role, facility, branch, publisher } = account;
  return {
    userName,
    name,
    role,
    language: account.language,
    facility: facility && {
      id: facility.id,
      code: facility.code,
      label: sayPlace({ facility, branch: null, publisher: null }, language),
    },
    branchCode: facility === null ? (branch?.code ?? null) : null,
    publisherId: publisher?.id ?? null,
  };
};

function Profile({ account }: { account: Account }) {
  const { t, language } = useWords();
  /** What the form has seen: what it began with, then what was saved, then what somebody else had made of it once that is told. */
  const [seen, setSeen] = useState(account);
  const [isOvertaken, setOvertaken] = useState(false);
  const edit = useMutation(
    trpc.access.editAccount.mutationOptions({
      onSuccess: async (answer) => {
        await accountsChanged();
        const stored = queryClient.getQueryData(trpc.access.account.queryKey({ id: account.id }))?.account;
        if (stored === undefined || (!answer.ok && answer.rejection !== 'changedMeanwhile')) return;
        setOvertaken(!answer.ok && !isSameProfile(profileOf(stored), profileOf(seen)));
        setSeen(stored);
      },
    }),
  );
  const refused = edit.data?.ok === false ? edit.data.rejection : null;
  return (
    <section className={classes.card}>
      <h2>{t('accounts.profile')}</h2>
      <AccountForm
        initial={draftOf(account, language)}
        isNew={false}
        submit={t('accounts.save')}
        busy={edit.isPending}
        rejection={isOvertaken && refused === 'changedMeanwhile' ? null : refused}
        error={edit.error}
        conflict={
          isOvertaken
            ? {
                stored: draftOf(seen, language),
                onTakeTheirs: () => {
                  edit.reset();
                  setOvertaken(false);
                },
              }
            : null
        }
        onSubmit={({ userName: _, ...profile }) => edit.mutate({ id: account.id, seen: profileOf(seen), ...profile })}
      />
      <p className={classes.done} role="status">
        {edit.data?.ok && !edit.isPending && t('accounts.saved')}
      </p>
    </section>
  );
}

function Sessions({ id, sessions }: { id: string; sessions: Answers['access']['account']['sessions'] }) {
  const { t } = useWords();
  const end = useMutation(trpc.access.endAccountSessions.mutationOptions({ onSuccess: accountsChanged }));
  return (
    <section className={classes.card}>
      <h2>{t('access.own.sessions.title')}</h2>
      <SessionList
        sessions={sessions}
        onEnd={(only) => end.mutate({ id, only })}
        busy={end.isPending ? (end.variables.only ?? null) : null}
      />
      {sessions.length > 1 && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          loading={end.isPending && end.variables.only === undefined}
          onClick={() => end.mutate({ id })}
        >
          {t('accounts.endSessions')}
        </Button>
      )}
      {end.error && (
        <p className={classes.wrong} role="alert">
          {t(`shell.error.${problemOf(end.error)}`)}
        </p>
      )}
    </section>
  );
}
