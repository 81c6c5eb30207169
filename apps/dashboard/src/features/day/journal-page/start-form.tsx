import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { Segments } from '@jazylym/ui/segments/segments';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import classes from './journal.module.css';

type Scope = 'country' | 'facility';

/** What is to be verified, and the beginning of it. */
export function StartForm() {
  const { t } = useWords();
  const [scope, setScope] = useState<Scope>('country');
  const [code, setCode] = useState('');
  const start = useMutation(
    trpc.day.verifyStart.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.day.verifyState.queryKey() }),
    }),
  );
  const refused = start.data?.ok === false ? start.data.rejection.reason : null;
  const asked = start.variables?.facilityCode ?? '';
  const noSuch = refused === 'noSuchFacility' ? t('journal.start.noSuchFacility', { code: asked }) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!start.isPending) start.mutate({ facilityCode: scope === 'country' ? null : code.trim() });
  };
  return (
    <section className={classes.card}>
      <h2>{t('journal.start.title')}</h2>
      <form className={classes.form} onSubmit={submit}>
        <Segments
          label={t('journal.start.scope')}
          choices={[
            { value: 'country', label: t('journal.start.country') },
            { value: 'facility', label: t('journal.start.facility') },
          ]}
          value={scope}
          onChange={(next) => {
            setScope(next);
            start.reset();
          }}
        />
        {scope === 'facility' && (
          <TextInput
            className={classes.code ?? ''}
            label={t('journal.start.code')}
            description={t('journal.start.codeHint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            required
            withAsterisk={false}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              start.reset();
            }}
            error={noSuch}
          />
        )}
        <Button type="submit" loading={start.isPending}>
          {t('journal.start.button')}
        </Button>
      </form>
      {(refused === 'running' || start.error) && (
        <p className={classes.wrong} role="alert">
          {start.error ? t(`shell.error.${problemOf(start.error)}`) : t('journal.start.running')}
        </p>
      )}
    </section>
  );
}
