import { lastMonthOf } from '@jazylym/domain/abonement/found';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatMonth } from '@jazylym/i18n/format';
import type { CounterState } from '../counter/use-counter.ts';
import type { Lines } from '../counter/use-lines.ts';
import type { Reckoning } from '../draft/reckon.ts';
import { LineNotes } from './line-notes.tsx';
import classes from './lines.module.css';
import { RemoveLine } from './remove-line.tsx';
import { thenToLine } from './then-to-line.ts';

interface Props {
  reckoning: Reckoning;
  counter: CounterState;
  lines: Lines;
}

/** A line in short; Enter opens it. What is wrong with it is said without opening it. */
export function ShutLine({ reckoning, counter, lines }: Props) {
  const { t, language } = useWords();
  const { line, onOffer, months, startMonth, quote } = reckoning;
  const from = formatMonth(startMonth, language);
  const to = formatMonth(lastMonthOf(reckoning), language);
  return (
    <div className={classes.shut}>
      <button
        type="button"
        className={classes.button}
        onClick={() => thenToLine(line.id, () => lines.open(line.id))}
        aria-expanded={false}
      >
        <span className={classes.index}>{line.publicationIndex}</span>
        <span className={classes.title}>{onOffer?.entry.title[language] ?? t('counter.line.unknown')}</span>
        <span className={classes.price}>{quote?.ok ? formatMoney(quote.price.total, language) : '—'}</span>
        <span className={classes.note}>
          {from} – {to} · {counted(months, 'month', language)} × {line.sets}
        </span>
      </button>
      <RemoveLine reckoning={reckoning} lines={lines} locked={counter.locked} />
      <LineNotes reckoning={reckoning} counter={counter} lines={lines} />
    </div>
  );
}
