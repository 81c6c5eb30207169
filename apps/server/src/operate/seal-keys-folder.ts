import { join, resolve } from 'node:path';
import { dataFolder } from '@jazylym/db/embedded/data-folder';
import type { Settings } from '../env.ts';
import { CHECKOUT } from './open-database.ts';

/**
 * Where the keys of the seals lie: as told, else `seal-keys` in the data folder, beside the built-in PostgreSQL and not in it. With a
 * PostgreSQL of one's own nothing asks who may run the built-in one. Throws CannotStart where the data folder cannot be written.
 */
export function sealKeysFolder({ sealKeys, database, dataFolder: told }: Settings): string {
  if (sealKeys !== undefined) return resolve(sealKeys);
  const data = database === null ? dataFolder({ checkout: CHECKOUT, told }) : resolve(told ?? join(CHECKOUT, '.data'));
  return join(data, 'seal-keys');
}
