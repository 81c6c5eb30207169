import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Translate } from '@jazylym/i18n/i18n';
import { useState } from 'react';

/** Something that was taken away: how it is called in the reader's language, and how it comes back. */
type Undoable = {
  /** The draft that it was taken from, which alone it can come back to; null for a draft taken away whole. */
  of: string | null;
  says: (words: { t: Translate; language: Language }) => string;
  undo: () => void;
};

/** The way back from the last thing that was taken away, while the draft `draftId` is on the screen; a new one takes its place. */
export function useUndo(draftId: string) {
  const [held, setHeld] = useState<Undoable | null>(null);
  const last = held !== null && (held.of === null || held.of === draftId) ? held : null;
  return {
    last,
    offer: setHeld,
    undo: () => {
      last?.undo();
      setHeld(null);
    },
  };
}

export type Undo = ReturnType<typeof useUndo>;
