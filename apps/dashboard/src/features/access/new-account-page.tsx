import { useWords } from '@jazylym/front/language';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AccountForm } from './account-form.tsx';
import { accountsChanged } from './account-query.ts';
import classes from './accounts.module.css';
import { BackLink } from './back-link.tsx';
import { EMPTY_DRAFT } from './draft.ts';
import { OneTimePassword } from './one-time-password.tsx';
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts';

/** Makes an account and shows its one-time password, this once. */
export function NewAccountPage() {
  const { t } = useWords();
  const create = useMutation(trpc.access.createAccount.mutationOptions({ onSuccess: accountsChanged }));
  const made = create.data?.ok ? create.data : null;
  return (
    <div className={`${classes.page} ${classes.narrow}`}>
      <div>
        <BackLink />
        <h1 className={classes.title}>{t('accounts.new')}</h1>
      </div>
      <section className={classes.card}>
        {made === null ? (
          <AccountForm
            initial={EMPTY_DRAFT}
            isNew
            submit={t('accounts.create')}
            busy={create.isPending}
            rejection={create.data?.ok === false ? create.data.rejection : null}
            error={create.error}
            onSubmit={(account) => create.mutate(account)}
          />
        ) : (
          <Made made={made} onAnother={create.reset} />
        )}
      </section>
    </div>
  );
}

type Made = Extract<Answers['access']['createAccount'], { ok: true }>;

/** Who goes on without having copied the password is asked first: it is shown nowhere else. */
function Made({ made, onAnother }: { made: Made; onAnother: () => void }) {
  const { t } = useWords();
  const { account, oneTimePassword } = made;
  const { mayGo, take } = useAskBeforeLeaving(t('accounts.oneTime.leave'));
  return (
    <div className={classes.form}>
      <h2>{t('accounts.created', { name: `${account.name} (${account.userName})` })}</h2>
      <OneTimePassword password={oneTimePassword} onTaken={take} />
      <div className={classes.actions}>
        <Button onClick={() => mayGo() && onAnother()}>{t('accounts.another')}</Button>
        <Button variant="default" component={Link} to={`/accounts/${account.id}`}>
          {t('accounts.open')}
        </Button>
      </div>
    </div>
  );
}
