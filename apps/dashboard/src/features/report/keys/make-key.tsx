import { NewKey } from '@jazylym/domain/report/key';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { type Answers, queryClient, trpc } from '@jazylym/front/trpc';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FreshKey } from './fresh-key.tsx';
import classes from './keys.module.css';

type Made = Extract<Answers['report']['key']['make'], { ok: true }>;

/**
 * Makes a key, and shows its secret this once, until the page is left or it is among those that have `ended`. What is typed stays
 * where it was refused.
 */
export function MakeKey({ ended }: { ended: ReadonlySet<string> }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [fresh, setFresh] = useState<Made[]>([]);
  const make = useMutation(
    trpc.report.key.make.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) {
          setName('');
          setFresh((others) => [answer, ...others]);
        }
        return queryClient.invalidateQueries({ queryKey: trpc.report.key.list.queryKey() });
      },
    }),
  );
  const rejection = make.data?.ok === false ? make.data.rejection : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = NewKey.safeParse({ name });
    setWrong(!read.success);
    if (read.success && !make.isPending) make.mutate(read.data);
  };
  const error = isWrong ? t('keys.make.nameMissing') : rejection && t(`keys.make.${rejection}`);
  return (
    <section className={classes.card}>
      <h2>{t('keys.make.title')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          className={classes.name ?? ''}
          label={t('keys.make.name')}
          description={t('keys.make.nameHint')}
          autoComplete="off"
          maxLength={60}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setWrong(false);
          }}
          error={error}
        />
        <Button type="submit" loading={make.isPending}>
          {t('keys.make.button')}
        </Button>
      </form>
      {make.error && (
        <p className={classes.wrong} role="alert">
          {t(`shell.error.${problemOf(make.error)}`)}
        </p>
      )}
      {fresh
        .filter(({ key }) => !ended.has(key.id))
        .map(({ key, secret }) => (
          <FreshKey key={key.id} name={key.name} secret={secret} />
        ))}
    </section>
  );
}
