import { lackOf } from '@jazylym/domain/abonement/address';
import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { AFTERWARDS, DUTIES, type Next, progressOf } from '../draft/duties.ts';
import classes from './duties.module.css';
import type { Actions } from './shortcut.ts';
import type { CounterState } from './use-counter.ts';
import type { Undo } from './use-undo.ts';

interface Props {
  counter: CounterState;
  isReadingBack: boolean;
  /** Something more urgent to say than what comes next. */
  hint: Next | null;
  actions: Actions;
  undo: Undo;
}

/** The operator's duties with this client, how far they are done, and what is next (S9); what is parked; the keys. */
export function Duties({ counter, isReadingBack, hint, actions, undo }: Props) {
  const { t, language } = useWords();
  const { draft, reckoned, place, isReadable, locked, parking } = counter;
  const { duty, next } = progressOf({
    hasLines: draft.lines.length > 0,
    hasName: draft.name.trim() !== '',
    isPlaced: place ? lackOf(draft, place.zone) === null : false,
    hasTotal: reckoned.total !== null,
    isReadable,
    isReadingBack,
    isByAccount: draft.method === 'account',
    isSent: locked,
  });
  const reached = DUTIES.indexOf(duty);
  return (
    <div className={classes.bar}>
      <ol className={classes.duties} aria-label={t('counter.duty.label')}>
        {DUTIES.map((one, place) => (
          <li
            key={one}
            aria-current={one === duty ? 'step' : undefined}
            className={classes.duty}
            data-done={place < reached}
          >
            {place < reached && <IconCheck size={14} stroke={2.5} aria-label={t('counter.duty.done')} />}
            {t(`counter.duty.${one}`)}
          </li>
        ))}
        {AFTERWARDS.map((one) => (
          <li key={one} className={classes.duty}>
            {t(`counter.duty.${one}`)}
          </li>
        ))}
      </ol>
      <p className={classes.next}>{!undo.said && hint === null && t(`counter.next.${next}`)}</p>
      <p className={classes.said} role="status">
        {undo.said ? undo.said.says({ t, language }) : hint && t(`counter.next.${hint}`)}
      </p>
      <div className={classes.tools}>
        {undo.last && (
          <Button size="compact-sm" variant="light" onClick={actions.undo} rightSection={<Key>Ctrl+Z</Key>} data-undo>
            {t('counter.undo.button')}
          </Button>
        )}
        {parking.parked.length > 0 && (
          <Button size="compact-sm" variant="light" onClick={actions.parked} data-parked>
            {t('counter.parked.count', { count: parking.parked.length })}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={actions.keys} rightSection={<Key>?</Key>}>
          {t('counter.action.keys')}
        </Button>
      </div>
    </div>
  );
}
