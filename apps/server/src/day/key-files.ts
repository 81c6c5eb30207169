import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The name of the file that says which key seals now. */
const ACTIVE = 'active';

/** How a key is called: the first 16 hex digits of the SHA-256 of its public half. */
export const KEY_ID = /^[0-9a-f]{16}$/;

/** A file or the folder of the keys is not as it must be. The message is a sentence without a full stop. */
export class UnusableKeys extends Error {}

/** What a public key is called. */
const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/** Makes a folder for the keys, for its owner alone; one that is there stays as it is. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Windows has no such rights: there the folder's own access list decides. */
const hasModes = process.platform !== 'win32';

/** Throws UnusableKeys where anybody but the owner may read the folder or a private key. */
export function refuseOpenDoors(folder: string): void {
  if (!hasModes) return;
  const files = idsIn(folder, '.pem').map((id) => join(folder, `${id}.pem`));
  for (const path of [folder, ...files]) {
    const mode = statSync(path).mode & 0o777;
    if ((mode & 0o077) !== 0) throw new UnusableKeys(`others can reach ${path} (mode ${mode.toString(8)})`);
  }
}

/** The ids of the keys whose private (`.pem`) or public (`.pub.pem`) half lies in the folder. */
export const idsIn = (folder: string, half: '.pem' | '.pub.pem'): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(half))
    .map((name) => name.slice(0, -half.length))
    .filter((id) => KEY_ID.test(id))
    .sort();

/** Makes a new pair of Ed25519 keys and puts it into the folder; answers its id. It seals nothing until it is active. */
export function makeKey(folder: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = keyIdOf(publicKey);
  // The public half first: whatever is sealed can be verified.
  put(join(folder, `${id}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }).toString());
  put(join(folder, `${id}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return id;
}

/** From now on this key seals. */
export const activate = (folder: string, id: string): void => put(join(folder, ACTIVE), `${id}\n`);

/** The key that seals now: the one that the file `active` names, else the newest; null where there is none at all. */
export function activeId(folder: string): string | null {
  const named = textOf(join(folder, ACTIVE))?.trim();
  if (named === undefined) return newestId(folder);
  if (!KEY_ID.test(named)) throw new UnusableKeys(`${join(folder, ACTIVE)} names no key`);
  return named;
}

function newestId(folder: string): string | null {
  const aged = idsIn(folder, '.pem').map((id) => ({ id, at: statSync(join(folder, `${id}.pem`)).mtimeMs }));
  return aged.toSorted((one, other) => other.at - one.at || one.id.localeCompare(other.id))[0]?.id ?? null;
}

/** The private key of this id. Throws UnusableKeys where it is missing, damaged or another one. */
export function privateKeyOf(folder: string, id: string): KeyObject {
  const path = join(folder, `${id}.pem`);
  const text = textOf(path);
  if (text === undefined) throw new UnusableKeys(`${path} is missing`);
  const key = parsed(path, () => createPrivateKey(text));
  if (key.asymmetricKeyType !== 'ed25519' || keyIdOf(createPublicKey(key)) !== id)
    throw new UnusableKeys(`${path} holds another key than its name says`);
  return key;
}

/** The public key of this id; null where there is none. Throws UnusableKeys where it is damaged or another one. */
export function publicKeyOf(folder: string, id: string): KeyObject | null {
  const path = join(folder, `${id}.pub.pem`);
  const text = textOf(path);
  if (text === undefined) return null;
  const key = parsed(path, () => createPublicKey(text));
  if (key.asymmetricKeyType !== 'ed25519' || keyIdOf(key) !== id)
    throw new UnusableKeys(`${path} holds another key than its name says`);
  return key;
}

function parsed(path: string, parse: () => KeyObject): KeyObject {
  try {
    return parse();
  } catch {
    throw new UnusableKeys(`${path} is damaged`);
  }
}

/** A file's text; undefined where there is no such file. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file whole or not at all, for its owner alone, and down to the disk: a key that sealed must outlive a power cut. */
function put(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.new`;
  const file = openSync(temporary, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  if (hasModes) chmodSync(temporary, 0o600);
  renameSync(temporary, path);
  if (hasModes) syncFolder(dirname(path));
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
