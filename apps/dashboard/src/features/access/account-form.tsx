import type { AccountProfile, AccountRejection } from '@jazylym/domain/access/account';
import { placeNeededBy } from '@jazylym/domain/access/can';
import { Role } from '@jazylym/domain/access/role';
import { Language } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { AccountConflict } from './account-conflict.tsx';
import classes from './accounts.module.css';
import { accountOf, type Draft, FIELDS, type Field, fieldOf, wrongFields } from './draft.ts';
import { PlaceField } from './place-field.tsx';

interface Props {
  initial: Draft;
  /** A user name is chosen once: it stands in histories. */
  isNew: boolean;
  submit: string;
  busy: boolean;
  rejection: AccountRejection | null;
  error: unknown;
  /** What somebody else has stored meanwhile: submitting saves over it. */
  conflict?: { stored: Draft; onTakeTheirs: () => void } | null;
  onSubmit: (account: AccountProfile & { userName: string }) => void;
}

/** Name, role, language and the place that the role needs. What is wrong is said at its field; the first one gets the cursor. */
export function AccountForm({ initial, isNew, submit, busy, rejection, error, conflict = null, onSubmit }: Props) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(initial);
  const [asked, setAsked] = useState<readonly Field[]>([]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const wrong = wrongFields(draft);
  const rejectedField = rejection && fieldOf(rejection);
  const errorAt = (field: Field): string | undefined => {
    if (asked.includes(field) && wrong.includes(field)) return t(`accounts.missing.${field}`);
    return rejection !== null && rejectedField === field ? t(`accounts.rejection.${rejection}`) : undefined;
  };
  const left = (field: Field) => () => setAsked((before) => [...before, field]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(FIELDS);
    const [first] = wrong;
    if (first === undefined) onSubmit(accountOf(draft));
    else document.getElementById(`${id}-${first}`)?.focus();
  };

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {(error !== null || (rejection !== null && rejectedField === null)) && (
        <Alert color="seal" variant="light" role="alert" p="sm">
          {rejection === null ? t(`shell.error.${problemOf(error)}`) : t(`accounts.rejection.${rejection}`)}
        </Alert>
      )}
      {isNew && (
        <TextInput
          id={`${id}-userName`}
          label={t('accounts.field.userName')}
          description={t('accounts.field.userNameRule')}
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={30}
          value={draft.userName}
          onChange={(event) => change({ userName: event.currentTarget.value })}
          onBlur={draft.userName === '' ? undefined : left('userName')}
          error={errorAt('userName')}
        />
      )}
      <TextInput
        id={`${id}-name`}
        label={t('accounts.field.name')}
        autoComplete="off"
        maxLength={120}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        onBlur={draft.name === '' ? undefined : left('name')}
        error={errorAt('name')}
      />
      <NativeSelect
        id={`${id}-role`}
        label={t('accounts.field.role')}
        data={[
          ...(draft.role === null ? [{ value: '', label: '' }] : []),
          ...Role.options.map((role) => ({ value: role, label: t(`access.role.${role}`) })),
        ]}
        value={draft.role ?? ''}
        onChange={(event) => change({ role: Role.safeParse(event.currentTarget.value).data ?? null })}
        error={errorAt('role')}
      />
      <PlaceField
        id={id}
        needed={draft.role && placeNeededBy(draft.role)}
        draft={draft}
        change={change}
        errorAt={errorAt}
      />
      <NativeSelect
        label={t('accounts.field.language')}
        data={Language.options.map((language) => ({ value: language, label: t(`shell.languages.${language}`) }))}
        value={draft.language}
        onChange={(event) => change({ language: Language.parse(event.currentTarget.value) })}
      />
      {conflict === null ? (
        <div>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </div>
      ) : (
        <AccountConflict
          stored={conflict.stored}
          mine={draft}
          busy={busy}
          onTakeTheirs={() => {
            setDraft(conflict.stored);
            setAsked([]);
            conflict.onTakeTheirs();
          }}
        />
      )}
    </form>
  );
}
