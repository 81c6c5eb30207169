import { type KeyObject, sign } from 'node:crypto';
import {
  activate,
  activeId,
  idsIn,
  KEY_ID,
  makeFolder,
  makeKey,
  privateKeyOf,
  publicKeyOf,
  refuseOpenDoors,
  UnusableKeys,
} from './key-files.ts';

/** The key that seals now. `sign` answers 64 bytes over a text's UTF-8. */
export type ActiveKey = { keyId: string; sign(text: string): Buffer };

/**
 * The keys of the seals: Ed25519 pairs, a folder of files outside the database, so that whoever owns the database can rewrite a
 * protocol but not seal it again.
 */
export type SealKeys = PublicKeys & {
  folder: string;
  /** The key that seals now, read anew each time: it may have been replaced. Throws CannotSeal. */
  active(): ActiveKey;
  /** Of all keys whose seals can be verified here. Throws CannotSeal. */
  ids(): string[];
};

/** What verifies seals: no secret. */
export type PublicKeys = {
  /** The public half of a key, also of one that seals no more; null where it is not here. Throws CannotSeal where it is damaged. */
  publicKey(keyId: string): KeyObject | null;
};

/**
 * The keys are gone, damaged or open to others: nothing can be certified until whoever operates the server mends that. The message
 * is a sentence to them.
 */
export class CannotSeal extends Error {}

/**
 * Opens the folder of the keys, made with a first key where there is none. Throws CannotSeal where it cannot be written, others can
 * read it or what is in it is damaged: better at a start than at seven in the evening.
 */
export function openSealKeys(folder: string): SealKeys {
  const telling = <Result>(work: () => Result): Result => tellingWhy(folder, work);
  telling(() => {
    makeFolder(folder);
    refuseOpenDoors(folder);
    if (activeId(folder) === null) activate(folder, makeKey(folder));
    readActive(folder);
    for (const id of idsIn(folder, '.pub.pem')) publicKeyOf(folder, id);
  });
  return {
    folder,
    active: () => telling(() => readActive(folder)),
    ids: () => telling(() => idsIn(folder, '.pub.pem')),
    ...openPublicKeys(folder),
  };
}

/** The public keys of a folder that may hold nothing else, as an auditor has it. Nothing is made or refused before a key is asked for. */
export function openPublicKeys(folder: string): PublicKeys {
  const known = new Map<string, KeyObject>();
  return {
    publicKey: (keyId) => {
      if (!KEY_ID.test(keyId)) return null;
      const key = known.get(keyId) ?? tellingWhy(folder, () => publicKeyOf(folder, keyId));
      if (key !== null) known.set(keyId, key);
      return key;
    },
  };
}

/**
 * Makes a new key that seals from now on, also for servers that run; answers the ids, `before` null where there was none. It does not need
 * the old private key, which may be lost. Throws CannotSeal.
 */
export function rotateSealKey(folder: string): { before: string | null; now: string } {
  return tellingWhy(folder, () => {
    makeFolder(folder);
    refuseOpenDoors(folder);
    const before = activeId(folder);
    const now = makeKey(folder);
    activate(folder, now);
    return { before, now };
  });
}

/** Both halves must be there and belong together: what cannot be verified must not be sealed. */
function readActive(folder: string): ActiveKey {
  refuseOpenDoors(folder);
  const keyId = activeId(folder);
  if (keyId === null) throw new UnusableKeys('there is no key in it');
  const privateKey = privateKeyOf(folder, keyId);
  const publicKey = publicKeyOf(folder, keyId);
  if (publicKey === null) throw new UnusableKeys(`${keyId}.pub.pem is missing`);
  return { keyId, sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey) };
}

/** Does `work`, and says in a sentence what is wrong with the folder and how it is mended. */
function tellingWhy<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!(error instanceof UnusableKeys) && code === undefined) throw error;
    const what = error instanceof UnusableKeys ? error.message : `it cannot be used (${code})`;
    throw new CannotSeal(sentence(folder, what), { cause: error });
  }
}

const sentence = (folder: string, what: string): string =>
  `the folder of the seal keys ${folder}: ${what}; restore it from its copy, give it to this user alone, or set JAZYLYM_SEAL_KEYS`;
