import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useId } from 'react';
import type { Draft } from '../draft/draft.ts';
import classes from './overlay.module.css';
import type { CounterState } from './use-counter.ts';
import type { Undo } from './use-undo.ts';

interface Props {
  counter: CounterState;
  undo: Undo;
  onClose: () => void;
}

/** What this till has put aside: to go on with, or to throw away, which has a way back. */
export function ParkedList({ counter, undo, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const { parked, resume, throwAway, restore } = counter.parking;
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {t('counter.parked.title')}
      </h2>
      {parked.length === 0 && <p className={classes.note}>{t('counter.parked.none')}</p>}
      <ul className={classes.parked}>
        {parked.map((draft, place) => (
          <li key={draft.id} className={classes.draft}>
            <strong>{draft.name.trim() || t('counter.parked.nameless')}</strong>
            <ParkedFacts draft={draft} counter={counter} />
            <Button
              size="sm"
              data-autofocus={place === 0}
              onClick={() => {
                resume(draft.id);
                onClose();
              }}
            >
              {t('counter.parked.resume')}
            </Button>
            <Button
              size="sm"
              variant="subtle"
              onClick={() => {
                throwAway(draft.id);
                undo.offer({
                  of: null,
                  says: (words) => words.t('counter.undo.parked', { name: draft.name.trim() }),
                  undo: () => restore(draft),
                });
              }}
            >
              {t('counter.parked.throwAway')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        {undo.last && (
          <Button variant="default" onClick={undo.undo} data-undo>
            {t('counter.undo.button')}
          </Button>
        )}
        <Button variant="default" data-autofocus={parked.length === 0} onClick={onClose} rightSection={<Key>Esc</Key>}>
          {t('counter.keys.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** How many titles, what they cost by today's rules in this facility's zone, since when and by whom. */
function ParkedFacts({ draft, counter }: { draft: Draft; counter: CounterState }) {
  const { t, language } = useWords();
  const total = counter.reckonParked(draft);
  return (
    <span className={classes.note}>
      {[
        counted(draft.lines.length, 'abonement', language),
        total !== null && formatMoney(total, language),
        draft.begunAt !== '' &&
          t('counter.parked.since', { time: formatTime(draft.begunAt).slice(0, 5), by: draft.begunBy }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}
