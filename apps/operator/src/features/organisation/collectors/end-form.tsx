import { type BlankEnd, type BlankRange, EndReason } from '@jazylym/domain/organisation/collector';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Segments } from '@jazylym/ui/segments/segments';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { manyOf, type RangeField, readRange, runsOf } from './blank-runs.ts';
import classes from './panel.module.css';
import { RangeFields } from './range-fields.tsx';
import { Refusal } from './refusal.tsx';
import { useEnd } from './use-blanks.ts';

interface Props {
  collectorId: string;
  outstanding: readonly number[];
  onDone: (range: BlankRange) => void;
}

const ENDS = ['spoiled', 'returned', 'lost'] as const;
const NOTHING = { first: '', last: '' };
/** As many rows of numbers as are offered by a press: more are typed. */
const OFFERED = 6;

/** Writes blanks off that were spoiled, returned or lost; a row of those in hand is taken by a press. */
export function EndForm({ collectorId, outstanding, onDone }: Props) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(NOTHING);
  const [how, setHow] = useState<BlankEnd>('spoiled');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<RangeField | 'reason' | null>(null);
  const end = useEnd(collectorId, (range) => {
    setTyped(NOTHING);
    setReason('');
    setWrong(null);
    onDone(range);
  });
  const read = readRange(typed, { alone: true });
  const words = EndReason.safeParse(reason);
  const isReason = words.success && (how === 'returned' || words.data !== '');
  const change = (apply: () => void) => {
    end.forget();
    apply();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const first = read.ok ? (isReason ? null : 'reason') : read.wrong;
    setWrong(first);
    if (first !== null) form.current?.querySelector<HTMLElement>(`[data-range="${first}"]`)?.focus();
    else if (read.ok && words.success) end.send(read.range, how, words.data);
  };
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit} data-end>
      <h4 className={classes.formTitle}>{t('collectors.end.title')}</h4>
      <div className={classes.offered}>
        {runsOf(outstanding)
          .slice(0, OFFERED)
          .map(({ first, last }) => (
            <button
              key={first}
              type="button"
              className={classes.offer}
              aria-label={t('collectors.end.use', { first, last })}
              onClick={() => change(() => setTyped({ first: String(first), last: String(last) }))}
            >
              {first === last ? first : `${first}–${last}`}
            </button>
          ))}
      </div>
      <RangeFields
        typed={typed}
        wrong={!read.ok && wrong !== 'reason' ? wrong : null}
        onChange={(part) => change(() => setTyped((before) => ({ ...before, ...part })))}
      />
      <Segments
        label={t('collectors.end.how')}
        choices={ENDS.map((value) => ({ value, label: t(`collectors.end.${value}`) }))}
        value={how}
        onChange={(value) => change(() => setHow(value))}
      />
      <TextInput
        label={t('collectors.end.reason')}
        description={t('collectors.end.reasonHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={120}
        value={reason}
        error={wrong === 'reason' && !isReason && t('collectors.mend.reason')}
        onChange={({ currentTarget: { value } }) => change(() => setReason(value))}
        data-range="reason"
      />
      <Refusal rejection={end.rejection} problem={end.problem} />
      <div className={classes.steps}>
        <Button type="submit" variant="light" color="seal" aria-disabled={end.isSending || undefined}>
          {t('collectors.end.submit')}
          {read.ok && ` · ${t('collectors.blanks.many', { blanks: formatNumber(manyOf(read.range), language) })}`}
        </Button>
      </div>
    </form>
  );
}
