import { useCallback, useEffect, useState } from 'react';
import { type Draft, parseDraft } from './draft.ts';
import { keepDraft, keptDraft } from './keep.ts';

/**
 * The draft kept under `key` and how to change it. Every change is kept at once, and seen by the clerk's other tabs: one
 * draft, one id, however many windows show it. A tab that waits for an answer keeps to what it sent.
 */
export function useDraft(key: string) {
  const [draft, setDraft] = useState(() => keptDraft(key));
  const set = useCallback((patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch })), []);

  useEffect(() => keepDraft(key, draft), [key, draft]);

  useEffect(() => {
    const adopt = (event: StorageEvent) => {
      const other = event.key === key ? parseDraft(event.newValue) : null;
      if (other) setDraft((own) => (own.sent === null ? other : own));
    };
    window.addEventListener('storage', adopt);
    return () => window.removeEventListener('storage', adopt);
  }, [key]);

  return { draft, set };
}
