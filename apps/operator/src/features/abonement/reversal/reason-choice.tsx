import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
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

/** Why: a usual reason by its digit, or the clerk's own words. */
export function ReasonChoice({ chosen, words, onChoose, onWords, problem, isOff }: Props) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className={classes.reasons} disabled={isOff}>
      <legend>{t('abonement.reversal.reason')}</legend>
      {[...REASONS, 'other' as const].map((reason, place) => (
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
