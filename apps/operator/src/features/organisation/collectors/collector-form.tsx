import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { readDate } from '@jazylym/domain/calendar/read';
import { draftOf } from '@jazylym/domain/organisation/decide-collector';
import { useWords } from '@jazylym/front/language';
import { formatDate } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Segments } from '@jazylym/ui/segments/segments';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import { Conflict } from './conflict.tsx';
import { OfferedFacilities } from './offered-facilities.tsx';
import classes from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { type EntryField, newEntry, readEntry, type TypedEntry, typedOf } from './typed-entry.ts';
import { useKeeping } from './use-keeping.ts';

interface Props {
  registered: Registered | null;
  others: readonly Registered[];
  today: CalendarDate;
  onSaved: (id: string) => void;
}

const KINDS = ['postman', 'publicAgent', 'facility'] as const;
const DATES = ['activeFrom', 'activeTo'] as const;

/** An entry of the register as its head writes it. F9 or Enter saves; what somebody else saved meanwhile is shown beside it. */
export function CollectorForm({ registered, others, today, onSaved }: Props) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const stored = registered && draftOf(registered.collector);
  const [seen, setSeen] = useState(stored);
  const [typed, setTyped] = useState<TypedEntry>(
    stored
      ? typedOf(stored)
      : newEntry(
          others.map(({ collector }) => collector.number),
          today,
        ),
  );
  const [left, setLeft] = useState<ReadonlySet<EntryField>>(new Set());
  const keeping = useKeeping({ id: registered?.collector.id ?? null, onSaved });
  const read = readEntry(typed, today);
  const change = (part: Partial<TypedEntry>) => {
    if (keeping.rejection?.reason !== 'changedMeanwhile') keeping.forget();
    setTyped((before) => ({ ...before, ...part }));
  };
  const save = (over: typeof seen) => {
    setSeen(over);
    setLeft(new Set(Object.keys(typed) as EntryField[]));
    if (read.ok) keeping.save(over, read.draft);
    else form.current?.querySelector<HTMLElement>(`[data-field="${read.wrong[0]}"]`)?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save(seen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F9' || event.repeat) return;
    event.preventDefault();
    save(seen);
  };
  const input = (field: Exclude<EntryField, 'channel'>) => ({
    'data-field': field,
    label: t(`collectors.field.${field}`),
    value: typed[field],
    error: !read.ok && left.has(field) && read.wrong.includes(field) && t(`collectors.mend.${field}`),
    onBlur: () => setLeft((before) => new Set([...before, field])),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ [field]: currentTarget.value }),
    autoComplete: 'off',
    spellCheck: false,
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
  });
  const isFixed = registered?.hasAccepted === true;
  const { rejection } = keeping;
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {isFixed ? (
        <p className={classes.fixed}>
          {t(`collectors.kind.${typed.channel}`)}
          <span className={classes.detail}> · {t('collectors.hintOf.channelFixed')}</span>
        </p>
      ) : (
        <Segments
          label={t('collectors.field.channel')}
          choices={KINDS.map((value) => ({ value, label: t(`collectors.kind.${value}`) }))}
          value={typed.channel}
          onChange={(channel) => change({ channel })}
        />
      )}
      {typed.channel === 'facility' && !isFixed && (
        <OfferedFacilities others={others} name={typed.name} onChoose={(name) => change({ name })} />
      )}
      <TextInput {...input('name')} maxLength={120} data-begin />
      <div className={classes.pair}>
        <TextInput {...input('number')} inputMode="numeric" maxLength={5} description={t('collectors.hintOf.number')} />
        <TextInput {...input('round')} maxLength={10} description={t('collectors.hintOf.round')} />
      </div>
      <div className={classes.pair}>
        {DATES.map((field) => {
          const date = readDate(typed[field], today);
          const hint = field === 'activeTo' ? t('collectors.hintOf.activeTo') : undefined;
          return <TextInput key={field} {...input(field)} description={date ? formatDate(date, language) : hint} />;
        })}
      </div>
      {rejection?.reason === 'changedMeanwhile' ? (
        <Conflict
          stored={rejection.stored}
          mine={read.ok ? read.draft : null}
          isBusy={keeping.isSending}
          onTakeTheirs={() => {
            keeping.forget();
            setSeen(rejection.stored);
            if (rejection.stored) setTyped(typedOf(rejection.stored));
          }}
          onKeepMine={() => save(rejection.stored)}
        />
      ) : (
        <>
          <Refusal rejection={rejection} problem={keeping.problem} />
          <div className={classes.steps}>
            <Button type="submit" aria-disabled={keeping.isSending || undefined} rightSection={<Key>F9</Key>}>
              {t('collectors.save')}
            </Button>
            <span role="status" className={classes.saved}>
              {keeping.isSaved && t('collectors.saved')}
            </span>
          </div>
        </>
      )}
    </form>
  );
}
