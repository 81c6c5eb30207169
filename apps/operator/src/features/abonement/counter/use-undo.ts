import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Translate } from '@jazylym/i18n/i18n';
import { useState } from 'react';

/** Something that was taken away: how it is called in the reader's language, and how it comes back. */
export type Undoable = { says: (words: { t: Translate; language: Language }) => string; undo: () => void };

/** The way back from the last thing that was taken away; a new one takes its place. */
export function useUndo() {
  const [last, setLast] = useState<Undoable | null>(null);
  return {
    last,
    offer: setLast,
    forget: () => setLast(null),
    undo: () => {
      last?.undo();
      setLast(null);
    },
  };
}
