import { useEffect } from 'react';
import { isTextBox, type Typing } from '../field/typing.ts';
import { type ActionName, type Actions, actionFor } from './shortcut.ts';

interface Wishes {
  typing: Typing;
  isPaused: boolean;
  /** Whether anything that was taken away has a way back now. */
  isUndoOffered: boolean;
}

/**
 * Listens for the counter's keys. What is typed or scanned while the cursor is nowhere goes into the search box. While a dialog is open
 * they do nothing, and the browser's own meaning stays away too.
 */
export function useShortcuts(actions: Actions, { typing, isPaused, isUndoOffered }: Wishes): void {
  useEffect(() => {
    /** Ctrl+Z means the field only where something was typed there, or where nothing else is offered; never the search box. */
    const isOfField = (target: EventTarget | null): boolean => {
      if (isPaused || !isUndoOffered) return isTextBox(target);
      return typing.isIn(target) && !(target instanceof Element && target.matches('[data-field="search"]'));
    };
    const act = (action: ActionName, target: EventTarget | null) => {
      if (action === 'undo' && isOfField(target)) typing.undo(target);
      else if (!isPaused) actions[action]();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, isTextBox(event.target));
      if (action !== null) {
        event.preventDefault();
        if (!event.repeat) act(action, event.target);
      } else if (!isPaused && isTypedNowhere(event)) actions.search();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, isPaused, isUndoOffered, typing]);
}

const isTypedNowhere = ({ target, key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  target === document.body && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
