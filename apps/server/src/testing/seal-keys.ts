import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSealKeys, type SealKeys } from '../day/seal-keys.ts';

/** Keys in a folder of their own among the system's temporary files. */
export const temporarySealKeys = (): SealKeys => openSealKeys(mkdtempSync(join(tmpdir(), 'jazylym-seal-')));
