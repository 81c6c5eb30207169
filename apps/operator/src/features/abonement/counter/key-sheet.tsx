import { useWords } from '@jazylym/front/language';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useId } from 'react';
import classes from './overlay.module.css';
import { ACTIONS, type ActionName } from './shortcut.ts';

/** Keys that mean something only where the cursor stands. */
const WHERE = [
  ['Enter', 'enter'],
  ['↑ ↓', 'list'],
  ['Esc', 'back'],
  ['← → ↑ ↓', 'start'],
  ['Shift + ← →', 'term'],
  ['1…9', 'sets'],
  ['Delete', 'remove'],
] as const;

/** Every key of the counter on one sheet. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const id = useId();
  const everywhere = (Object.keys(ACTIONS) as ActionName[]).filter((name) => ACTIONS[name] !== null);
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {t('counter.keys.title')}
      </h2>
      <dl className={classes.keys}>
        {everywhere.map((name) => (
          <div key={name} className={classes.row}>
            <dt>
              <Key>{ACTIONS[name]}</Key>
            </dt>
            <dd>{t(`counter.action.${name}`)}</dd>
          </div>
        ))}
        {WHERE.map(([key, word]) => (
          <div key={word} className={classes.row}>
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{t(`counter.keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t('counter.keys.inText')}</p>
      <div className={classes.foot}>
        <Button data-autofocus variant="default" onClick={onClose} rightSection={<Key>Esc</Key>}>
          {t('counter.keys.close')}
        </Button>
      </div>
    </Dialog>
  );
}
