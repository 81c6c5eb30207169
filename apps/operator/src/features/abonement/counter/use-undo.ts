import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Translate } from '@jazylym/i18n/i18n';
import { useEffect, useState } from 'react';

/** How long it is said what was taken away: then what comes next is said again. */
const SAID_MS = 10_000;

/** Something that was taken away: how it is called in the reader's language, and how it comes back. */
type Undoable = {
  /** The draft that it was taken from, which alone it can come back to; null for a draft taken away whole. */
  of: string | null;
  says: (words: { t: Translate; language: Language }) => string;
  undo: () => void;
};

/**
 * The way back from the last thing that was taken away, while the draft `draftId` is on the screen; another takes its place. It
 * ends with the clerk's next edit, unless a whole draft was taken: that one disturbs nothing that is typed since.
 */
export function useUndo(draftId: string) {
  const [held, setHeld] = useState<Undoable | null>(null);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (held === null) return;
    const end = setTimeout(() => setSaid(false), SAID_MS);
    return () => clearTimeout(end);
  }, [held]);
  const last = held !== null && (held.of === null || held.of === draftId) ? held : null;
  return {
    last,
    /** What to say of it, for a while. */
    said: isSaid ? last : null,
    offer: (undoable: Undoable) => {
      setHeld(undoable);
      setSaid(true);
    },
    /** The clerk has gone on to something else. */
    goOn: () => {
      setHeld((before) => (before?.of === null ? before : null));
      setSaid(false);
    },
    undo: () => {
      last?.undo();
      setHeld(null);
    },
  };
}

export type Undo = ReturnType<typeof useUndo>;
