import { join, resolve } from 'node:path';
import { CannotStart } from '@jazylym/db/cannot-start';
import { dataFolder } from '@jazylym/db/embedded/data-folder';
import { CannotSeal, openSealKeys, rotateSealKey, type SealKeys } from '../day/seal-keys.ts';
import type { Settings } from '../env.ts';
import { CHECKOUT } from './open-database.ts';

/**
 * Where the keys lie: as told, else `seal-keys` in the data folder, beside the built-in PostgreSQL and not in it. With a
 * PostgreSQL of one's own nothing asks who may run the built-in one. Throws CannotStart where the data folder cannot be written.
 */
export function keysFolder({ sealKeys, database, dataFolder: told }: Settings): string {
  if (sealKeys !== undefined) return resolve(sealKeys);
  const data = database === null ? dataFolder({ checkout: CHECKOUT, told }) : resolve(told ?? join(CHECKOUT, '.data'));
  return join(data, 'seal-keys');
}

/** The keys of the seals, made where there are none. Throws CannotStart. */
export const openKeys = (settings: Settings): SealKeys => starting(() => openSealKeys(keysFolder(settings)));

/** Makes a new key that seals from now on; answers the ids and where they lie. Throws CannotStart. */
export function rotateKeys(settings: Settings): { before: string | null; now: string; folder: string } {
  const folder = keysFolder(settings);
  return { ...starting(() => rotateSealKey(folder)), folder };
}

/** What is wrong with the keys is for whoever operates us to mend. */
function starting<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof CannotSeal ? new CannotStart(error.message) : error;
  }
}
