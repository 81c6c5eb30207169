import { useEffect, useState } from 'react';
import { type Draft, isEmpty, parseParked } from './draft.ts';
import { freshDraft, keepDraft, keepParked, keptDraft, parkedDrafts } from './keep.ts';
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

  const isBusy = draft.sent !== null;
  const isWorthParking = !isBusy && !isEmpty(draft);
  /** What is parked at this moment, whichever window parked it. */
  const others = (than: string): Draft[] => parkedDrafts(keys.parked).filter(({ id }) => id !== than);
  const keep = (drafts: readonly Draft[]): boolean => {
    const isKept = keepParked(keys.parked, drafts);
    if (isKept) setStored([...drafts]);
    return isKept;
  };
  /** Puts another draft on the screen, newer than all that was there. */
  const show = (next: Draft) => {
    keepDraft(keys.draft, { ...next, revision: keptDraft(keys.draft).revision + 1 });
    set(next);
  };
  /** Puts a draft among the parked ones, first. */
  const restore = (thrown: Draft): boolean => keep([thrown, ...others(thrown.id)]);

  return {
    parked: stored.filter(({ id }) => id !== draft.id),
    isWorthParking,
    /** Parks what is on the screen and begins anew. False where the browser would not keep it. */
    park: (): boolean => {
      if (!isWorthParking || !restore(draft)) return false;
      show(freshDraft());
      return true;
    },
    /** Begins anew; what was on the screen is given up. */
    discard: () => {
      if (!isBusy) show(freshDraft());
    },
    /** Takes back what was given up: to the screen, or among the parked ones where the next client is on it. */
    takeBack: (given: Draft) => {
      if (isEmpty(keptDraft(keys.draft))) show(given);
      else restore(given);
    },
    /** Puts a parked draft on the screen; what was there is parked. */
    resume: (id: string) => {
      const chosen = parkedDrafts(keys.parked).find((one) => one.id === id);
      if (isBusy || !chosen || (isWorthParking && !restore(draft))) return;
      show(chosen);
      keep(others(id));
    },
    throwAway: (id: string) => keep(others(id)),
    restore,
  };
}
