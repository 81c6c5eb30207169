import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './keys.module.css';

/** Ends a key for good. It is asked once more. */
export function RevokeKey({ id, name, onRevoked }: { id: string; name: string; onRevoked: () => void }) {
  const { t } = useWords();
  /** Null before it was ever asked; false after it was taken back. */
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const revoke = useMutation(
    trpc.report.key.revoke.mutationOptions({
      onSuccess: (keys) => {
        onRevoked();
        queryClient.setQueryData(trpc.report.key.list.queryKey(), keys);
      },
    }),
  );
  if (!isAsked)
    return (
      <Button
        autoFocus={isAsked === false}
        variant="default"
        aria-label={t('keys.revoke.of', { name })}
        onClick={() => setAsked(true)}
      >
        {t('keys.revoke.action')}
      </Button>
    );
  return (
    <form
      className={classes.ask}
      onKeyDown={({ key }) => key === 'Escape' && setAsked(false)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!revoke.isPending) revoke.mutate({ id });
      }}
    >
      <p className={classes.warning}>{t('keys.revoke.warning')}</p>
      {revoke.error && (
        <p className={classes.wrong} role="alert">
          {t(`shell.error.${problemOf(revoke.error)}`)}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" color="seal" loading={revoke.isPending}>
          {t('keys.revoke.confirm')}
        </Button>
        <Button autoFocus variant="default" onClick={() => setAsked(false)}>
          {t('keys.revoke.cancel')}
        </Button>
      </div>
    </form>
  );
}
