import { useCallback, useEffect, useState } from 'react';
import { type Draft, parseDraft } from './draft.ts';
import { keepDraft, keptDraft } from './keep.ts';

/** A draft and where its last change was made: here, in another of the clerk's windows, or before this page was loaded. */
type Held = { draft: Draft; changed: 'here' | 'elsewhere' | 'before' };

/**
 * The draft kept under `key` and how to change it. Every change is kept at once, and seen by the clerk's other windows: one
 * draft, one id, however many windows show it. A window that only shows what is typed in another is a mirror.
 */
export function useDraft(key: string) {
  const [{ draft, changed }, setHeld] = useState<Held>(() => ({ draft: keptDraft(key), changed: 'before' }));
  const set = useCallback(
    (patch: Partial<Draft>) =>
      setHeld(({ draft: before }) => ({
        draft: { ...before, ...patch, revision: before.revision + 1 },
        changed: 'here',
      })),
    [],
  );

  useEffect(() => {
    // A window that wrote back what it was only shown would overtake what is being typed in another.
    if (changed === 'here') keepDraft(key, draft);
  }, [key, draft, changed]);

  useEffect(() => {
    const mirror = (event: StorageEvent) => {
      const other = event.key === key ? parseDraft(event.newValue) : null;
      if (other) setHeld((own) => (isOvertaken(own, other) ? { draft: other, changed: 'elsewhere' } : own));
    };
    window.addEventListener('storage', mirror);
    return () => window.removeEventListener('storage', mirror);
  }, [key]);

  /** Goes on to what is kept if this window still holds the draft `id`, which another one has finished. */
  const goOnFrom = (id: string) =>
    setHeld((own) => (own.draft.id === id ? { draft: keptDraft(key), changed: 'elsewhere' } : own));

  return { draft, set, goOnFrom, isMirror: changed === 'elsewhere' };
}

/** A newer draft is taken over. A window that sent its own keeps to it, until another goes on to the next client. */
const isOvertaken = ({ draft, changed }: Held, other: Draft): boolean =>
  other.revision > draft.revision && (draft.sent === null || changed !== 'here' || other.id !== draft.id);
