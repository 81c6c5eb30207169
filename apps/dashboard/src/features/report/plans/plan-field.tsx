import { readSets } from '@jazylym/domain/report/plan-file';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { pastedTexts } from './draft.ts';
import lineClasses from './lines.module.css';
import classes from './plans.module.css';

interface Props {
  label: string;
  text: string;
  /** What is planned instead, where something else is typed; undefined where nothing is. */
  before: number | null | undefined;
  onType: (text: string) => void;
  /** A text of several lines: a column of a spreadsheet. */
  onPaste: (text: string) => void;
}

/** As many letters as a line has room for; more than the largest plan with spaces has. */
const MOST_LETTERS = 20;

/** A number of sets. Enter and the arrows go to the next line, Escape takes back what is typed. */
export function PlanField({ label, text, before, onType, onPaste }: Props) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  // What is undone, saved or changed by others shows, unless somebody is typing here.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(text);
  }, [text]);
  const isWrong = readSets(typed) === undefined;
  const takeBack = () => {
    const planned = before === null || before === undefined ? '' : String(before);
    // At the second press also what was typed here earlier.
    if (typed === text && before !== undefined) onType(planned);
    setTyped(typed === text && before !== undefined ? planned : text);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      takeBack();
    } else if (step !== undefined) {
      event.preventDefault();
      onType(typed.trim());
      const fields = [
        ...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('tbody input') ?? []),
      ];
      fields[fields.indexOf(event.currentTarget) + step]?.focus();
    }
  };
  return (
    <>
      <input
        ref={field}
        className={lineClasses.field}
        aria-label={label}
        aria-describedby={before === undefined && !isWrong ? undefined : hint}
        aria-invalid={isWrong}
        inputMode="numeric"
        autoComplete="off"
        maxLength={MOST_LETTERS}
        placeholder={t('plans.noPlan')}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => onType(typed.trim())}
        onKeyDown={keys}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (!/\n./.test(pasted)) return;
          event.preventDefault();
          setTyped(pastedTexts(pasted)[0] ?? '');
          onPaste(pasted);
        }}
      />
      {(before !== undefined || isWrong) && (
        <small id={hint} className={isWrong ? classes.wrong : classes.dimmed}>
          {isWrong
            ? t('plans.wrong')
            : t('plans.was', {
                sets: before === null || before === undefined ? t('plans.noPlan') : formatNumber(before, language),
              })}
        </small>
      )}
    </>
  );
}
