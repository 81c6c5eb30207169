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
export const keptDraft = (key: string): Draft => readDraft(key) ?? freshDraft();

function readDraft(key: string): Draft | null {
  try {
    return parseDraft(localStorage.getItem(key));
  } catch {
    return null;
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

/** Whether another window has had the answer for `id` and made room for the next client. */
export function hasGoneOn(key: string, id: string): boolean {
  const kept = readDraft(key);
  return kept !== null && kept.id !== id;
}

/** Makes room for the next client: newer than all that was kept, so that every window takes it over. */
export function dropDraft(key: string): void {
  keepDraft(key, { ...freshDraft(), revision: keptDraft(key).revision + 1 });
}
