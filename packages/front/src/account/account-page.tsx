import { actionsOf } from '@jazylym/domain/access/can';
import { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoment } from '@jazylym/i18n/format';
import { Segments } from '@jazylym/ui/segments/segments';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangePassword } from '../change-password.tsx';
import { switchLanguage, useWords } from '../language.ts';
import { problemOf } from '../problem.ts';
import { askWhoIsSignedIn, queryClient, trpc } from '../trpc.ts';
import classes from './account.module.css';
import { PinSection } from './pin-section.tsx';
import { sayBrowser } from './say-browser.ts';
import { SessionList } from './session-list.tsx';

const askAgain = () => queryClient.invalidateQueries({ queryKey: trpc.access.own.queryKey() });

const useOwn = () => useQuery(trpc.access.own.queryOptions(undefined, { staleTime: 0 }));

/** Everybody's own account: the sign-in before this one, live sessions, the password, the PIN of who certifies, the language. */
export function AccountPage() {
  const { t } = useWords();
  const own = useOwn();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('access.own.title')}</h1>
        {own.data && (
          <p className={classes.line}>
            {t('access.own.userName')}: <strong>{own.data.userName}</strong>
          </p>
        )}
        <SignIns />
      </div>
      <div className={classes.column}>
        <section className={classes.card}>
          <h2>{t('access.own.sessions.title')}</h2>
          <p className={classes.hint}>{t('access.own.sessions.hint')}</p>
          {own.data ? (
            <Sessions sessions={own.data.sessions} />
          ) : own.isError ? (
            <ErrorState
              title={t('access.own.failed.title')}
              hint={t('access.own.failed.hint')}
              retry={{ label: t('shell.retry'), onRetry: () => void own.refetch(), busy: own.isFetching }}
            />
          ) : (
            <SkeletonLines lines={4} label={t('shell.loading')} />
          )}
        </section>
        <Pin />
      </div>
      <div className={classes.column}>
        <Password />
        <LanguageChoice />
      </div>
    </div>
  );
}

function SignIns() {
  const { t, language } = useWords();
  const signIns = useOwn().data?.signIns;
  if (signIns === undefined) return null;
  const { last, failedSince } = signIns;
  const when = last && formatMoment(last.at, language);
  return (
    <>
      <p className={classes.line}>
        {last && when
          ? t('access.own.signIns.last', { when, from: `${sayBrowser(last.browser, t)}, ${last.ipAddress}` })
          : t('access.own.signIns.first')}{' '}
        {last && failedSince === 0 && t('access.own.signIns.noneFailed')}
      </p>
      {failedSince > 0 && (
        <p className={classes.warning} role="status">
          {t('access.own.signIns.failed', { count: failedSince })}
        </p>
      )}
    </>
  );
}

function Sessions({ sessions }: { sessions: NonNullable<ReturnType<typeof useOwn>['data']>['sessions'] }) {
  const { t } = useWords();
  const end = useMutation(trpc.access.endSessions.mutationOptions({ onSuccess: askAgain }));
  return (
    <>
      <SessionList
        sessions={sessions}
        onEnd={(only) => end.mutate({ only })}
        busy={end.isPending ? (end.variables.only ?? null) : null}
      />
      {sessions.length > 1 && (
        <Button
          variant="default"
          className={classes.others ?? ''}
          loading={end.isPending && end.variables.only === undefined}
          onClick={() => end.mutate({})}
        >
          {t('access.own.sessions.endOthers')}
        </Button>
      )}
      {end.error && (
        <p className={classes.wrong} role="alert">
          {t(`shell.error.${problemOf(end.error)}`)}
        </p>
      )}
    </>
  );
}

function Password() {
  const { t } = useWords();
  const [times, setTimes] = useState(0);
  const changed = () => {
    setTimes(times + 1);
    void askAgain();
  };
  return (
    <section className={classes.card}>
      <h2>{t('access.own.password.title')}</h2>
      <p className={classes.hint}>{t('access.own.password.hint')}</p>
      {/* Once it is changed the form begins anew, with empty fields. */}
      <ChangePassword key={times} isPage={false} onChanged={changed} />
      <p className={classes.done} role="status">
        {times > 0 && t('access.own.password.changed')}
      </p>
    </section>
  );
}

/** For those alone who certify days. */
function Pin() {
  const own = useOwn();
  const { data: me } = useQuery(trpc.access.me.queryOptions());
  if (own.data === undefined || !me || !actionsOf(me.actor).includes('day.certify')) return null;
  return <PinSection pin={own.data.pin} onChanged={askAgain} />;
}

function LanguageChoice() {
  const { t } = useWords();
  const own = useOwn();
  const speak = useMutation(
    trpc.access.speak.mutationOptions({
      onSuccess: async (_, { language }) => {
        switchLanguage(language);
        await Promise.all([askAgain(), askWhoIsSignedIn()]);
      },
    }),
  );
  return (
    <section className={classes.card}>
      <h2>{t('access.own.language.title')}</h2>
      <p className={classes.hint}>{t('access.own.language.hint')}</p>
      {own.data && (
        <Segments
          label={t('access.own.language.title')}
          choices={Language.options.map((value) => ({ value, label: t(`shell.languages.${value}`) }))}
          value={speak.isPending ? speak.variables.language : own.data.language}
          onChange={(language) => speak.mutate({ language })}
        />
      )}
      <p className={speak.error ? classes.wrong : classes.done} role="status">
        {speak.error ? t(`shell.error.${problemOf(speak.error)}`) : speak.isSuccess && t('access.own.language.saved')}
      </p>
    </section>
  );
}
