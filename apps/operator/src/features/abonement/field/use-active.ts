import { type KeyboardEvent, useEffect, useState } from 'react';

/**
 * Which of the options under a text field is active: the arrow keys move, and answers that come later do not. `isAutomatic`: the
 * first is active by itself, so that Enter takes it; else none is, until an arrow key asks for one.
 */
export function useActive(keys: readonly string[], { isAutomatic }: { isAutomatic: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const found = chosen === null ? -1 : keys.indexOf(chosen);
  const position = found === -1 && isAutomatic ? 0 : found;
  const active = keys[position] ?? null;

  useEffect(() => {
    if (isAutomatic && active !== null) setChosen(active);
  }, [isAutomatic, active]);

  return {
    position: active === null ? -1 : position,
    /** Begins anew, with another text. */
    reset: () => setChosen(null),
    /** Moves with the arrow keys; whether the key was one. */
    onArrow: (event: KeyboardEvent): boolean => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || event.shiftKey || event.altKey || event.ctrlKey) return false;
      event.preventDefault();
      setChosen(keys[Math.max(0, Math.min(keys.length - 1, position + step))] ?? null);
      return true;
    },
  };
}
