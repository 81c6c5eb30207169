import { useCallback, useEffect, useState } from 'react';
import { type Draft, isEmpty, parseDraft } from './draft.ts';
import { keepDraft, keptDraft } from './keep.ts';

/** A draft and where its last change was made: here, in another window of the till, or before this page was loaded. */
type Held = { draft: Draft; changed: 'here' | 'elsewhere' | 'before' };

/** A change of the draft, or how to make one of the draft as it is at that moment. */
export type Edit = Partial<Draft> | ((draft: Draft) => Partial<Draft>);

/**
 * The draft kept under `key` and how to change it. Every change is kept at once, and seen by the till's other windows: one
 * draft, one id, however many windows show it. A window that only shows what is typed in another is a mirror. `clerk` is who
 * is said to have begun what is typed here.
 */
export function useDraft(key: string, clerk: string) {
  const [{ draft, changed }, setHeld] = useState<Held>(() => ({ draft: keptDraft(key), changed: 'before' }));
  const set = useCallback(
    (edit: Edit) =>
      setHeld(({ draft: before }) => ({ draft: edited(before, edit, { clerk, now: new Date() }), changed: 'here' })),
    [clerk],
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

/** A draft after an edit: newer than before, and begun by whoever typed the first of it. */
function edited(before: Draft, edit: Edit, { clerk, now }: { clerk: string; now: Date }): Draft {
  const patch = typeof edit === 'function' ? edit(before) : edit;
  const draft = { ...before, ...patch, revision: before.revision + 1 };
  return draft.begunBy === '' && !isEmpty(draft) ? { ...draft, begunBy: clerk, begunAt: now.toISOString() } : draft;
}

/** A newer draft is taken over. A window that sent its own keeps to it, until another goes on to the next client. */
const isOvertaken = ({ draft, changed }: Held, other: Draft): boolean =>
  other.revision > draft.revision && (draft.sent === null || changed !== 'here' || other.id !== draft.id);
