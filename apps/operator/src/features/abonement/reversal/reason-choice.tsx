import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { type Chosen, REASONS } from './reason.ts';
import classes from './reversal.module.css';

interface Props {
  chosen: Chosen;
  /** The clerk's own words. */
  words: string;
  onChoose: (chosen: Chosen) => void;
  onWords: (words: string) => void;
  problem: string | null;
  isOff: boolean;
}

const ALL = [...REASONS, 'other' as const];
const FORWARD = ['ArrowDown', 'ArrowRight'];
const BACK = ['ArrowUp', 'ArrowLeft'];

/** Why: a usual reason by its digit, or the clerk's own words. */
export function ReasonChoice({ chosen, words, onChoose, onWords, problem, isOff }: Props) {
  const { t } = useWords();
  const name = useId();
  /** While none is chosen the browser would go on from the one that has the cursor, and pass over it. */
  const chooseEnd = (event: KeyboardEvent<HTMLElement>) => {
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    const reason = FORWARD.includes(event.key) ? ALL[0] : BACK.includes(event.key) ? ALL.at(-1) : undefined;
    if (!isRadio || chosen !== null || reason === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-reason="${reason}"]`)?.focus();
    onChoose(reason);
  };
  return (
    <fieldset className={classes.reasons} disabled={isOff} onKeyDown={chooseEnd}>
      <legend>{t('abonement.reversal.reason')}</legend>
      {ALL.map((reason, place) => (
        <label key={reason} className={classes.reason}>
          <input
            type="radio"
            name={name}
            checked={chosen === reason}
            onChange={() => onChoose(reason)}
            data-reason={reason}
          />
          <Key>{place + 1}</Key>
          {t(`abonement.reversal.${reason}`)}
        </label>
      ))}
      {chosen === 'other' && (
        <TextInput
          autoFocus
          label={t('abonement.reversal.otherLabel')}
          value={words}
          maxLength={120}
          onChange={(event) => onWords(event.currentTarget.value)}
          data-words
        />
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
