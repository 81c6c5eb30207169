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
import { OddScans } from './odd-scans.tsx';
import { oddScans, type Scanned, scanOf } from './scan.ts';

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
 * large with its title, what is wrong with it at once; it can be taken off again, and so can whatever does not belong in the pile.
 */
export function CardScan({ numbers, rows, expected, titles, onWrite }: Props) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [last, setLast] = useState<Scanned | { outcome: 'unreadable'; text: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const heard = useRef<Heard>('');
  const take = () => {
    if (text.trim() === '') return;
    const number = numberIn(text, heard.current);
    heard.current = '';
    setText('');
    if (number === null) return setLast({ outcome: 'unreadable', text: text.trim().slice(0, 40) });
    const isTwice = numbers.includes(number);
    // What the card is may be known only later: it is in the pile, and counted.
    if (!isTwice) onWrite([...numbers, number]);
    if (isTwice) setLast({ number, outcome: 'twice' });
    else setLast(rows === null ? null : scanOf(number, rows, numbers));
  };
  const keep = (left: string[]) => {
    onWrite(left);
    setLast(null);
    input.current?.focus();
  };
  const odd = rows === null ? [] : oddScans(rows, numbers);
  const remove = (number: string) => keep(numbers.filter((one) => one !== number));
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
            const wrong = odd.at(-1);
            if (event.key === 'Delete' && text === '' && !event.repeat && wrong) remove(wrong.number);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take();
          }}
        />
        <p className={own.running} data-scanned={numbers.length}>
          {t(odd.length === 0 ? 'day.count.cards.of' : 'day.count.cards.ofWithOdd', {
            counted: formatNumber(numbers.length - odd.length, language),
            expected: formatNumber(expected, language),
            odd: formatNumber(odd.length, language),
          })}
        </p>
        <Button
          variant="default"
          size="compact-md"
          disabled={numbers.length === 0}
          onClick={() => keep(numbers.slice(0, -1))}
          data-undo-scan
        >
          {t('day.count.cards.undo')}
        </Button>
      </div>
      <LastScan last={last ?? lastOf(numbers, rows)} rows={rows ?? []} titles={titles} />
      <OddScans odd={odd} onRemove={remove} />
      <NotScanned numbers={numbers} rows={rows} titles={titles} />
    </div>
  );
}

/** After a reload the last scan is shown all the same. */
function lastOf(numbers: readonly string[], rows: Props['rows']): Scanned | null {
  const number = numbers.at(-1);
  return number === undefined || rows === null ? null : scanOf(number, rows, numbers.slice(0, -1));
}
