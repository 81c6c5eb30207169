import type { FacilityId } from '@jazylym/domain/organisation/organisation';
import { freshId } from '@jazylym/front/new-id';
import { type Draft, emptyDraft, parseDraft, parseParked } from './draft.ts';

/** Where a till's draft lies in this browser: one for each facility, shared by its clerks and their tabs. */
export const draftKey = (facilityId: FacilityId): string => `jazylym.till.${facilityId}`;

/** Where the drafts lie that a till has parked. */
export const parkedKey = (facilityId: FacilityId): string => `jazylym.parked.${facilityId}`;

export const freshDraft = (): Draft => emptyDraft(freshId());

/** The kept draft, or a fresh one where none is kept. */
export const keptDraft = (key: string): Draft => parseDraft(read(key)) ?? freshDraft();

/** Keeps a draft over reloads and crashes. A browser that keeps nothing (private mode, full disk) still accepts. */
export const keepDraft = (key: string, draft: Draft): void => write(key, draft);

/** The drafts parked at this till, the latest first. */
export const parkedDrafts = (key: string): Draft[] => parseParked(read(key));

/** Keeps what is parked; false where the browser would not, so that nothing is taken off the screen for it. */
export function keepParked(key: string, drafts: readonly Draft[]): boolean {
  write(key, drafts);
  return read(key) === JSON.stringify(drafts);
}

/** Whether another window has had the answer for `id`, or has parked it, and made room for the next client. */
export function hasGoneOn(key: string, id: string): boolean {
  const kept = parseDraft(read(key));
  return kept !== null && kept.id !== id;
}

/** Makes room for the next client: newer than all that was kept, so that every window takes it over. */
export function dropDraft(key: string): void {
  keepDraft(key, { ...freshDraft(), revision: keptDraft(key).revision + 1 });
}

/** Removes what an older version of the counter kept for each clerk: it cannot be read, and it is about people. */
export function dropOldDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('jazylym.draft.')) localStorage.removeItem(key);
  } catch {
    return;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
