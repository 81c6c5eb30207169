import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Within this time nobody has seen yet that something else is active now. */
const REACTION_MS = 250;

/**
 * Which of the options under a text field is active, by its key. `isAutomatic`: the first is, until an arrow key moves on; else
 * none is, until an arrow key asks for one. Answers that come while a finger is on its way do not change what Enter means.
 */
export function useActive(keys: readonly string[], { isAutomatic }: { isAutomatic: boolean }) {
  const [moved, setMoved] = useState<string | null>(null);
  const place = moved === null ? -1 : keys.indexOf(moved);
  const position = place === -1 && isAutomatic && keys.length > 0 ? 0 : place;
  const active = keys[position] ?? null;

  const seen = useRef<{ active: string | null; before: string | null; since: number }>({
    active: null,
    before: null,
    since: 0,
  });
  useEffect(() => {
    if (seen.current.active === active) return;
    seen.current = { active, before: seen.current.active, since: performance.now() };
  }, [active]);

  return {
    position,
    /** The place that Enter means: what was active when the finger set out. */
    meant: (): number => {
      const { before, since } = seen.current;
      const earlier = before !== null && performance.now() - since < REACTION_MS ? keys.indexOf(before) : -1;
      return earlier === -1 ? position : earlier;
    },
    /** Begins anew, with another text. */
    reset: () => {
      setMoved(null);
      seen.current = { active: null, before: null, since: 0 };
    },
    /** Moves with the arrow keys; whether the key was one. */
    onArrow: (event: KeyboardEvent): boolean => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || event.shiftKey || event.altKey || event.ctrlKey) return false;
      event.preventDefault();
      const next = keys[Math.max(0, Math.min(keys.length - 1, position + step))] ?? null;
      setMoved(next);
      seen.current = { active: next, before: null, since: 0 };
      return true;
    },
  };
}
