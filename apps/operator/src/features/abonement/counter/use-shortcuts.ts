import { useEffect } from 'react';
import { type Actions, actionFor } from './shortcut.ts';

/** Listens for the counter's keys. While a dialog is open they do nothing, and the browser's own meaning stays away too. */
export function useShortcuts(actions: Actions, { isPaused }: { isPaused: boolean }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, isInText(event.target));
      if (action === null || (action === 'undo' && isPaused)) return;
      event.preventDefault();
      if (!isPaused && !event.repeat) actions[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, isPaused]);
}

const isInText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'radio') || target instanceof HTMLTextAreaElement;
