import { foldText } from '@jazylym/domain/catalogue/fold';
import { undoWrongLayout } from '@jazylym/domain/catalogue/layout';
import { Language } from '@jazylym/domain/organisation/organisation';
import { useWords, wordsIn } from '@jazylym/front/language';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Key } from '@jazylym/ui/key/key';
import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { ListedOption } from '../field/options-list.tsx';
import { useActive } from '../field/use-active.ts';
import classes from './overlay.module.css';
import { ACTIONS, type ActionName, type Actions } from './shortcut.ts';

/** All that can be told; the palette itself is where one is. */
const NAMES = (Object.keys(ACTIONS) as ActionName[]).filter((name) => name !== 'palette');

/** An action's names in every language, folded: whichever comes to mind finds it. */
const searched = (name: ActionName): string =>
  Language.options.map((language) => ` ${foldText(wordsIn(language)(`counter.action.${name}`))}`).join('');

const found = (text: string): ActionName[] => {
  const readings = [text, ...undoWrongLayout(text)].map((reading) => foldText(reading).split(' '));
  return NAMES.filter((name) => readings.some((words) => words.every((word) => searched(name).includes(` ${word}`))));
};

/** What the counter can do, by name. Enter does it. */
export function Palette({ actions, onClose }: { actions: Actions; onClose: () => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const names = text.trim() === '' ? NAMES : found(text);
  const active = useActive(names, { isAutomatic: true });
  /** The palette goes first, and the cursor is back, before the action puts it somewhere. */
  const run = (name: ActionName) => {
    flushSync(onClose);
    actions[name]();
  };
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {t('counter.action.palette')}
      </h2>
      <TextInput
        data-autofocus
        size="md"
        aria-label={t('counter.palette.label')}
        placeholder={t('counter.palette.label')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={names.length > 0 ? `${id}-${active.position}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          active.reset();
        }}
        onKeyDown={(event) => {
          if (active.onArrow(event) || event.key !== 'Enter') return;
          event.preventDefault();
          const name = names[active.position];
          if (name !== undefined) run(name);
        }}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={t('counter.action.palette')}
        className={classes.list}
      >
        {names.map((name, place) => (
          <ListedOption
            key={name}
            id={`${id}-${place}`}
            isActive={place === active.position}
            onChoose={() => run(name)}
          >
            <span className={classes.action}>
              {t(`counter.action.${name}`)}
              {ACTIONS[name] && <Key>{ACTIONS[name]}</Key>}
            </span>
          </ListedOption>
        ))}
      </div>
      {names.length === 0 && (
        <p className={classes.note} role="status">
          {t('counter.palette.none')}
        </p>
      )}
    </Dialog>
  );
}
