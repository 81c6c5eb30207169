import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { AbonementEvent } from '@jazylym/domain/abonement/afterwards';
import { useWords } from '@jazylym/front/language';
import { describeEvent } from '@jazylym/i18n/abonement/describe-event';
import { counted } from '@jazylym/i18n/counted';
import { formatMoment } from '@jazylym/i18n/format';
import { useId } from 'react';
import classes from './history.module.css';
import { historyLines } from './history-lines.ts';

interface Props {
  acceptance: Acceptance;
  history: readonly AbonementEvent[];
  label: string;
}

/** Everything that was recorded of an acceptance, in words: when, what, of which abonements, by whom. */
export function History({ acceptance, history, label }: Props) {
  const { t, language } = useWords();
  const title = useId();
  const lines = historyLines(history);
  if (lines.length === 0) return null;
  const { abonements } = acceptance;
  /** Of which abonements it is: not said where there is one alone, and of all of them only how many they are. */
  const which = (ids: readonly string[]): string[] => {
    if (abonements.length === 1 || ids.length === 0) return [];
    if (ids.length === abonements.length) return [counted(ids.length, 'abonement', language)];
    return abonements.filter(({ id }) => ids.includes(id)).map(({ number }) => `№ ${number}`);
  };
  return (
    <section className={classes.card} aria-labelledby={title}>
      <h2 id={title} className={classes.heading}>
        {label}
      </h2>
      <ol className={classes.list}>
        {lines.map(({ key, event, abonementIds }) => (
          <li key={key} className={classes.line} data-event={event.kind}>
            <time className={classes.when} dateTime={event.at}>
              {formatMoment(event.at, language)}
            </time>
            <span>
              {describeEvent(event, { t, language })}
              <span className={classes.which}>
                {which(abonementIds).map((one) => (
                  <span key={one}>{one}</span>
                ))}
              </span>
            </span>
            <span className={classes.who}>{event.operatorName}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
