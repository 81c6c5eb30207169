import type { FacilityId } from '@jazylym/domain/organisation/organisation';
import { Unsaved } from './unsaved.ts';

/** Where the browser keeps what of a batch has not reached the server yet. */
export const unsavedKey = (facilityId: FacilityId, id: string): string => `jazylym.batch.${facilityId}.${id}`;

/** What is kept; null where there is nothing, or nothing that can be read. */
export function keptUnsaved(key: string): Unsaved | null {
  try {
    return Unsaved.safeParse(JSON.parse(localStorage.getItem(key) ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps it, or nothing where all has reached the server. A browser that keeps nothing still saves. */
export function keepUnsaved(key: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(unsaved));
  } catch {
    return;
  }
}
