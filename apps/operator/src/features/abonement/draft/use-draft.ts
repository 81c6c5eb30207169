import { useCallback, useEffect, useState } from 'react';
import { type Draft, parseDraft } from './draft.ts';
import { keepDraft, keptDraft } from './keep.ts';

/**
 * The draft kept under `key` and how to change it. Every change is kept at once, and seen by the clerk's other windows: one
 * draft, one id, however many windows show it. A window that waits for an answer keeps to what it sent; one that only shows
 * what is typed in another is a mirror.
 */
export function useDraft(key: string) {
  const [{ draft, isMirror }, setState] = useState(() => ({ draft: keptDraft(key), isMirror: false }));
  const set = useCallback(
    (patch: Partial<Draft>) => setState((before) => ({ draft: { ...before.draft, ...patch }, isMirror: false })),
    [],
  );

  useEffect(() => {
    // A mirror that wrote would overtake what is being typed.
    if (!isMirror) keepDraft(key, draft);
  }, [key, draft, isMirror]);

  useEffect(() => {
    const mirror = (event: StorageEvent) => {
      const other = event.key === key ? parseDraft(event.newValue) : null;
      if (other) setState((own) => (own.draft.sent === null || own.isMirror ? { draft: other, isMirror: true } : own));
    };
    window.addEventListener('storage', mirror);
    return () => window.removeEventListener('storage', mirror);
  }, [key]);

  return { draft, set, isMirror };
}
