import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { accountsChanged } from './account-query.ts';
import classes from './accounts.module.css';

/** Takes away a PIN that its owner has forgotten; nothing where there is none. It is asked once more. */
export function ClearPin({ id, hasPin }: { id: string; hasPin: boolean }) {
  const { t } = useWords();
  /** Null before it was ever asked, and where the answer has the cursor; false after it was taken back. */
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const clear = useMutation(
    trpc.access.clearPin.mutationOptions({
      onSuccess: () => {
        setAsked(null);
        return accountsChanged();
      },
    }),
  );
  const said = useRef<HTMLParagraphElement>(null);
  const isCleared = clear.isSuccess && !hasPin;
  // The button that had the cursor is gone.
  useEffect(() => {
    if (isCleared) said.current?.focus();
  }, [isCleared]);
  if (!hasPin)
    return (
      isCleared && (
        <p ref={said} tabIndex={-1} className={classes.done} role="status">
          {t('accounts.pin.cleared')}
        </p>
      )
    );
  if (!isAsked)
    return (
      <div>
        <Button autoFocus={isAsked === false} variant="default" onClick={() => setAsked(true)}>
          {t('accounts.pin.action')}
        </Button>
      </div>
    );
  return (
    <form
      className={classes.form}
      onKeyDown={({ key }) => key === 'Escape' && setAsked(false)}
      onSubmit={(event) => {
        event.preventDefault();
        clear.mutate({ id });
      }}
    >
      <p className={classes.warning}>{t('accounts.pin.warning')}</p>
      {clear.error && (
        <p className={classes.wrong} role="alert">
          {t(`shell.error.${problemOf(clear.error)}`)}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" color="seal" loading={clear.isPending}>
          {t('accounts.pin.confirm')}
        </Button>
        <Button autoFocus variant="default" onClick={() => setAsked(false)}>
          {t('accounts.cancel')}
        </Button>
      </div>
    </form>
  );
}
