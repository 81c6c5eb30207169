import { withConnection } from '@jazylym/db/connection';
import type { SealKeys } from '../day/seal-keys.ts';
import { keysOfSeals } from '../day/sealed-store.ts';

/**
 * A warning to whoever starts us where days were sealed with keys that are not here, as in a database that was restored without their
 * folder: such seals can be verified by nobody, and a new key seals meanwhile. Null where no key is missing.
 */
export async function missingKeys(appUrl: string, keys: SealKeys): Promise<string | null> {
  const used = await withConnection(appUrl, keysOfSeals);
  const missing = used.filter((id) => keys.publicKey(id) === null);
  if (missing.length === 0) return null;
  return `certified days were sealed with keys that the folder ${keys.folder} does not hold (${missing.join(', ')}): their seals cannot be verified; restore the folder from its copy, or at least <key>.pub.pem of each (docs/operating.md)`;
}
