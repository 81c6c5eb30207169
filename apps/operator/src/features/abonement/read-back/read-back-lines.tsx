import { lastMonthOf } from '@jazylym/domain/abonement/found';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatMonth } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import type { CounterState } from '../counter/use-counter.ts';
import classes from './read-back.module.css';

/** From here on lines stand closer together. */
const MANY_LINES = 7;

/** Every line in words with its price. */
export function ReadBackLines({ counter: { draft, reckoned }, say }: { counter: CounterState; say: Translate }) {
  const { language } = draft;
  return (
    <ol className={classes.lines} data-dense={reckoned.lines.length >= MANY_LINES || undefined}>
      {reckoned.lines.map((reckoning) => {
        const { line, onOffer, startMonth, months, sets, quote } = reckoning;
        return (
          <li key={line.id} className={classes.line}>
            <span className={classes.name}>{onOffer?.entry.title[language] ?? line.publicationIndex}</span>
            <span className={classes.price}>{quote?.ok && formatMoney(quote.price.total, language)}</span>
            <span className={classes.small}>
              {say('counter.readBack.line', {
                term: counted(months, 'month', language),
                from: formatMonth(startMonth, language),
                to: formatMonth(lastMonthOf({ startMonth, months }), language),
                sets: counted(sets ?? 1, 'set', language),
                index: line.publicationIndex,
              })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** What the lines come to, and how many they are: more than are in sight, perhaps. */
export function ReadBackSum({ counter: { draft, reckoned }, say }: { counter: CounterState; say: Translate }) {
  const { language } = draft;
  return (
    <p className={classes.sum} lang={language}>
      <span>
        {say('counter.price.total')}
        <span className={classes.small}>{counted(reckoned.lines.length, 'abonement', language)}</span>
      </span>
      <output data-sum>{reckoned.total === null ? '—' : formatMoney(reckoned.total, language)}</output>
    </p>
  );
}
