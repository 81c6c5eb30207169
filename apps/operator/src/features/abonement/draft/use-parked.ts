import { useEffect, useState } from 'react';
import { type Draft, isEmpty, parseParked } from './draft.ts';
import { freshDraft, keepDraft, keepParked, parkedDrafts } from './keep.ts';
import type { useDraft } from './use-draft.ts';

type Kept = Pick<ReturnType<typeof useDraft>, 'draft' | 'set'>;

/**
 * The drafts that this till has put aside, the latest first, for a client who went to fetch a purse. What is on the screen is
 * never lost for one of them: it is parked in turn. A plug pulled between two steps leaves a draft twice, never nowhere, and the
 * one on the screen counts.
 */
export function useParked(keys: { draft: string; parked: string }, { draft, set }: Kept) {
  const [stored, setStored] = useState(() => parkedDrafts(keys.parked));
  useEffect(() => {
    const mirror = (event: StorageEvent) => event.key === keys.parked && setStored(parseParked(event.newValue));
    window.addEventListener('storage', mirror);
    return () => window.removeEventListener('storage', mirror);
  }, [keys.parked]);

  const parked = stored.filter(({ id }) => id !== draft.id);
  const isBusy = draft.sent !== null;
  const isWorthParking = !isBusy && !isEmpty(draft);
  const keep = (drafts: readonly Draft[]): boolean => {
    const isKept = keepParked(keys.parked, drafts);
    if (isKept) setStored([...drafts]);
    return isKept;
  };
  /** Puts another draft on the screen, newer than all that was there. */
  const show = (next: Draft) => {
    keepDraft(keys.draft, { ...next, revision: draft.revision + 1 });
    set(next);
  };

  return {
    parked,
    isWorthParking,
    /** Parks what is on the screen and begins anew. False where the browser would not keep it. */
    park: (): boolean => {
      if (!isWorthParking || !keep([draft, ...parked])) return false;
      show(freshDraft());
      return true;
    },
    /** Begins anew; what was on the screen is given up. */
    discard: () => !isBusy && show(freshDraft()),
    /** Puts a parked draft on the screen; what was there is parked. */
    resume: (id: string) => {
      const chosen = parked.find((one) => one.id === id);
      if (isBusy || !chosen || (isWorthParking && !keep([draft, ...parked]))) return;
      show(chosen);
      keep([...(isWorthParking ? [draft] : []), ...parked.filter((one) => one.id !== id)]);
    },
    throwAway: (id: string) => keep(parked.filter((one) => one.id !== id)),
    /** Takes a parked draft back that was thrown away. */
    restore: (thrown: Draft) => keep([thrown, ...parked.filter(({ id }) => id !== thrown.id)]),
  };
}
