import { useEffect } from 'react';
import { type Actions, actionFor } from './shortcut.ts';

/**
 * Listens for the counter's keys. What is typed or scanned while the cursor is nowhere goes into the search box. While a dialog is open
 * they do nothing, and the browser's own meaning stays away too.
 */
export function useShortcuts(actions: Actions, { isPaused }: { isPaused: boolean }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, isInText(event.target));
      if (action === null && !isPaused && isTypedNowhere(event)) return actions.search();
      if (action === null || (action === 'undo' && isPaused)) return;
      event.preventDefault();
      if (!isPaused && !event.repeat) actions[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, isPaused]);
}

const isTypedNowhere = ({ target, key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  target === document.body && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;

const isInText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'radio') || target instanceof HTMLTextAreaElement;
