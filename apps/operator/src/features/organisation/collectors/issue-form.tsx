import type { BlankRange } from '@jazylym/domain/organisation/collector';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { manyOf, type RangeField, readRange } from './blank-runs.ts';
import classes from './panel.module.css';
import { RangeFields } from './range-fields.tsx';
import { Refusal } from './refusal.tsx';
import { useIssue } from './use-blanks.ts';

interface Props {
  collectorId: string;
  /** The first number that nobody in the facility was given. */
  next: number;
  onDone: (range: BlankRange) => void;
}

/** Gives blanks to a collector, from the next free number on; how many they are stands on the button. */
export function IssueForm({ collectorId, next, onDone }: Props) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ first: String(next), last: '' });
  const [wrong, setWrong] = useState<RangeField | null>(null);
  const issue = useIssue(collectorId, onDone);
  const read = readRange(typed, { alone: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(read.ok ? null : read.wrong);
    if (read.ok) issue.send(read.range);
    else form.current?.querySelector<HTMLElement>(`[data-range="${read.wrong}"]`)?.focus();
  };
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit} data-issue>
      <h4 className={classes.formTitle}>{t('collectors.issue.title')}</h4>
      <RangeFields
        typed={typed}
        wrong={read.ok ? null : wrong}
        onChange={(change) => {
          issue.forget();
          setTyped((before) => ({ ...before, ...change }));
        }}
      />
      <p className={classes.detail}>{t('collectors.issue.next', { number: next })}</p>
      <Refusal rejection={issue.rejection} problem={issue.problem} />
      <div className={classes.steps}>
        <Button type="submit" variant="light" aria-disabled={issue.isSending || undefined}>
          {t('collectors.issue.submit')}
          {read.ok && ` · ${t('collectors.blanks.many', { blanks: formatNumber(manyOf(read.range), language) })}`}
        </Button>
      </div>
    </form>
  );
}
