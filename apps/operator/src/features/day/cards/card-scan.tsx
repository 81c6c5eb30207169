import type { Names } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Heard, hear, numberIn } from '../../abonement/search/scanned-number.ts';
import own from './cards.module.css';
import { LastScan } from './last-scan.tsx';
import { NotScanned } from './not-scanned.tsx';
import { type Scanned, scanOf } from './scan.ts';

interface Props {
  /** Scanned so far, as printed. */
  numbers: readonly string[];
  /** The day's abonements; null until they are known. */
  rows: Answers['day']['reconcile']['rows'] | null;
  expected: number;
  titles: ReadonlyMap<string, Names>;
  onWrite: (numbers: string[]) => void;
}

/**
 * Cards scanned one by one: a scanner types the number and presses Enter, in whatever layout the keyboard has. The last one is shown
 * large with its title, what is wrong with it at once; it can be taken off again.
 */
export function CardScan({ numbers, rows, expected, titles, onWrite }: Props) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [last, setLast] = useState<Scanned | { outcome: 'unreadable'; text: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const heard = useRef<Heard>('');
  const take = () => {
    if (text.trim() === '' || rows === null) return;
    const number = numberIn(text, heard.current);
    heard.current = '';
    setText('');
    if (number === null) return setLast({ outcome: 'unreadable', text: text.trim().slice(0, 40) });
    const scanned = scanOf(number, rows, numbers);
    setLast(scanned);
    if (scanned.outcome !== 'twice') onWrite([...numbers, number]);
  };
  const undo = () => {
    onWrite(numbers.slice(0, -1));
    setLast(null);
    input.current?.focus();
  };
  return (
    <div className={own.scan}>
      <div className={own.box}>
        <TextInput
          ref={input}
          autoFocus
          data-scan
          size="md"
          label={t('day.count.cards.scanLabel')}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            heard.current = hear(heard.current, event.nativeEvent, text);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take();
          }}
        />
        <p className={own.running} data-scanned={numbers.length}>
          {t('day.count.cards.of', {
            counted: formatNumber(numbers.length, language),
            expected: formatNumber(expected, language),
          })}
        </p>
        <Button variant="default" size="compact-md" disabled={numbers.length === 0} onClick={undo} data-undo-scan>
          {t('day.count.cards.undo')}
        </Button>
      </div>
      <LastScan last={last ?? lastOf(numbers, rows)} rows={rows ?? []} titles={titles} />
      <NotScanned numbers={numbers} rows={rows} titles={titles} />
    </div>
  );
}

/** After a reload the last scan is shown all the same. */
function lastOf(numbers: readonly string[], rows: Props['rows']): Scanned | null {
  const number = numbers.at(-1);
  return number === undefined || rows === null ? null : scanOf(number, rows, numbers.slice(0, -1));
}
