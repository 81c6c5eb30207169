import { StateReason } from '@jazylym/domain/access/account';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { accountsChanged } from './account-query.ts';
import classes from './accounts.module.css';
import { ClearPin } from './clear-pin.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts';

type Account = Answers['access']['account']['account'];

/** Whether somebody may sign in and certify: a new one-time password, a forgotten PIN, disabling and enabling. What cannot be taken back is asked once more. */
export function AccountAccess({ account, hasPin }: { account: Account; hasPin: boolean }) {
  const { t } = useWords();
  return (
    <section className={classes.card}>
      <h2>{t('accounts.access')}</h2>
      {account.isDisabled && (
        <p className={classes.warning}>{t('accounts.disable.since', { reason: account.reason ?? '' })}</p>
      )}
      <div className={classes.form}>
        <Reset id={account.id} />
        <ClearPin id={account.id} hasPin={hasPin} />
        <State key={String(account.isDisabled)} account={account} />
      </div>
    </section>
  );
}

/** Escape takes a question back. */
const onEscape = (cancel: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') cancel();
};

/** Whether something is asked once more: null before it ever was, and where the answer has the cursor; false after it was taken back. */
type Asked = boolean | null;

function Reset({ id }: { id: string }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState<Asked>(null);
  const cancel = () => setAsked(false);
  const reset = useMutation(
    trpc.access.resetPassword.mutationOptions({
      onSuccess: () => {
        setAsked(null);
        return accountsChanged();
      },
    }),
  );
  return (
    <div>
      {reset.data?.ok && !isAsked && <Given key={reset.data.oneTimePassword} password={reset.data.oneTimePassword} />}
      {isAsked ? (
        <form
          className={classes.form}
          onKeyDown={onEscape(cancel)}
          onSubmit={(event) => {
            event.preventDefault();
            reset.mutate({ id });
          }}
        >
          <p className={classes.warning}>{t('accounts.reset.warning')}</p>
          <div className={classes.actions}>
            <Button type="submit" color="seal" loading={reset.isPending}>
              {t('accounts.reset.confirm')}
            </Button>
            <Button autoFocus variant="default" onClick={cancel}>
              {t('accounts.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button
          autoFocus={isAsked === false}
          variant="default"
          className={classes.more ?? ''}
          onClick={() => setAsked(true)}
        >
          {t('accounts.reset.action')}
        </Button>
      )}
      <Refused answer={reset.data} error={reset.error} />
    </div>
  );
}

function Given({ password }: { password: string }) {
  const { t } = useWords();
  const { take } = useAskBeforeLeaving(t('accounts.oneTime.leave'));
  return <OneTimePassword password={password} onTaken={take} />;
}

function State({ account: { id, isDisabled } }: { account: Account }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState<Asked>(null);
  const disable = useMutation(trpc.access.disableAccount.mutationOptions({ onSuccess: accountsChanged }));
  const enable = useMutation(trpc.access.enableAccount.mutationOptions({ onSuccess: accountsChanged }));
  const change = isDisabled ? enable : disable;
  const what = isDisabled ? 'enable' : 'disable';
  if (!isAsked)
    return (
      <div>
        <Button autoFocus={isAsked === false} variant="default" onClick={() => setAsked(true)}>
          {t(`accounts.${what}.action`)}
        </Button>
      </div>
    );
  return (
    <ReasonForm
      warning={isDisabled ? null : t('accounts.disable.warning')}
      confirm={t(`accounts.${what}.confirm`)}
      isGrave={!isDisabled}
      busy={change.isPending}
      onConfirm={(reason) => change.mutate({ id, reason })}
      onCancel={() => setAsked(false)}
    >
      <Refused answer={change.data} error={change.error} />
    </ReasonForm>
  );
}

interface ReasonProps {
  warning: string | null;
  confirm: string;
  isGrave: boolean;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
  children: React.ReactNode;
}

function ReasonForm({ warning, confirm, isGrave, busy, onConfirm, onCancel, children }: ReasonProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const read = StateReason.safeParse(reason);
    setWrong(!read.success);
    if (read.success) onConfirm(read.data);
  };
  return (
    <form className={classes.form} onKeyDown={onEscape(onCancel)} onSubmit={send} noValidate>
      {warning !== null && <p className={classes.warning}>{warning}</p>}
      <TextInput
        label={t('accounts.reason')}
        autoFocus
        maxLength={120}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isWrong && t('accounts.missing.reason')}
      />
      {children}
      <div className={classes.actions}>
        <Button type="submit" {...(isGrave && { color: 'seal' })} loading={busy}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('accounts.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Refused({ answer, error }: { answer: Answers['access']['disableAccount'] | undefined; error: unknown }) {
  const { t } = useWords();
  if (error === null && answer?.ok !== false) return null;
  return (
    <p className={classes.wrong} role="alert">
      {answer?.ok === false ? t(`accounts.rejection.${answer.rejection}`) : t(`shell.error.${problemOf(error)}`)}
    </p>
  );
}
