import type { Actor } from '@jazylym/domain/access/role';
import type { FacilityId } from '@jazylym/domain/organisation/organisation';
import { type Draft, emptyDraft, parseDraft } from './draft.ts';
import { newId } from './id.ts';

/** Where a clerk's draft lies in this browser: each user at each facility has one, shared by their tabs. */
export const draftKey = ({ userId, facilityId }: Pick<Actor, 'userId'> & { facilityId: FacilityId }): string =>
  `jazylym.draft.${userId}.${facilityId}`;

/** A draft with an id of its own. The browser's clock only orders ids: every date of the trade is the server's. */
export const freshDraft = (): Draft => emptyDraft(newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))));

/** The kept draft, or a fresh one where none is kept. */
export function keptDraft(key: string): Draft {
  try {
    return parseDraft(localStorage.getItem(key)) ?? freshDraft();
  } catch {
    return freshDraft();
  }
}

/** Keeps a draft over reloads and crashes. A browser that keeps nothing (private mode, full disk) still accepts. */
export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

/** Makes room for the next client once `id` is registered, unless another tab has already gone on. */
export function dropDraft(key: string, id: string): void {
  if (keptDraft(key).id === id) keepDraft(key, freshDraft());
}
