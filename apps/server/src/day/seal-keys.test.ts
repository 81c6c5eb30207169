import { createPublicKey, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CannotSeal, openSealKeys, rotateSealKey, type SealKeys } from './seal-keys.ts';

let root: string;
let folder: string;
let keys: SealKeys;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jazylym-keys-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(mkdtempSync(join(root, 'data-')), 'deeper', 'seal-keys');
  keys = openSealKeys(folder);
});

const isSignedBy = (keyId: string, text: string, signature: Buffer): boolean => {
  const key = keys.publicKey(keyId);
  return key !== null && verify(null, Buffer.from(text), key, signature);
};

test('a first start makes a key, for its owner alone, and a second one takes it as it is', () => {
  const { keyId } = keys.active();
  expect(readdirSync(folder).sort()).toEqual([`${keyId}.pem`, `${keyId}.pub.pem`, 'active'].sort());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  expect(openSealKeys(folder).active().keyId).toBe(keyId);
});

test('a key is called by its public half, which anybody can verify with', () => {
  const { keyId, sign } = keys.active();
  const pem = readFileSync(join(folder, `${keyId}.pub.pem`), 'utf8');
  expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  expect(readFileSync(join(folder, `${keyId}.pem`), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  const signature = sign('мөр');
  expect(signature).toHaveLength(64);
  expect(verify(null, Buffer.from('мөр'), createPublicKey(pem), signature)).toBe(true);
});

test('a running server seals with the new key after it was rotated, and what the old one sealed stays valid', () => {
  const old = keys.active();
  const signature = old.sign('of yesterday');
  expect(rotateSealKey(folder)).toEqual({ before: old.keyId, now: keys.active().keyId });
  const now = keys.active();
  expect(now.keyId).not.toBe(old.keyId);
  expect(isSignedBy(old.keyId, 'of yesterday', signature)).toBe(true);
  expect(isSignedBy(now.keyId, 'of today', now.sign('of today'))).toBe(true);
  expect(isSignedBy(now.keyId, 'of yesterday', signature)).toBe(false);
  expect(keys.ids()).toEqual([old.keyId, now.keyId].sort());
  // The old private half is not needed any more.
  rmSync(join(folder, `${old.keyId}.pem`));
  const later = openSealKeys(folder);
  expect(later.publicKey(old.keyId)).not.toBeNull();
  expect(later.active().keyId).toBe(now.keyId);
});

test('where the private key is lost a rotation makes another, and what it sealed can still be verified', () => {
  const lost = keys.active();
  const signature = lost.sign('a day');
  rmSync(join(folder, `${lost.keyId}.pem`));
  expect(() => keys.active()).toThrow(CannotSeal);
  const { now } = rotateSealKey(folder);
  expect(openSealKeys(folder).active().keyId).toBe(now);
  expect(isSignedBy(lost.keyId, 'a day', signature)).toBe(true);
});

test('a signature with any one bit flipped is refused', () => {
  const { keyId, sign } = keys.active();
  const signature = sign('a day');
  for (let bit = 0; bit < 512; bit++) {
    const flipped = Buffer.from(signature);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(isSignedBy(keyId, 'a day', flipped), `bit ${bit}`).toBe(false);
  }
});

test('without the file `active` the newest key seals', () => {
  const { now } = rotateSealKey(folder);
  rmSync(join(folder, 'active'));
  expect(keys.active().keyId).toBe(now);
});

test.each(['', '../../etc/passwd', 'active', '0123456789abcdef', '0123456789ABCDEF'])(
  'a key that is not here is none, whatever it is called: «%s»',
  (keyId) => {
    expect(keys.publicKey(keyId)).toBeNull();
  },
);

describe('what is wrong with the keys is said in one sentence, at a start and where a running server would seal:', () => {
  const path = (ending: string) => join(folder, `${keys.active().keyId}${ending}`);
  const cases: [string, () => void, RegExp][] = [
    ['a folder that others can enter', () => chmodSync(folder, 0o755), /others can reach .*seal-keys \(mode 755\)/],
    ['a private key that the group can read', () => chmodSync(path('.pem'), 0o640), /\.pem \(mode 640\)/],
    ['a private key that is damaged', () => writeFileSync(path('.pem'), 'no key'), /\.pem is damaged/],
    ['a private key that is gone', () => rmSync(path('.pem')), /\.pem is missing/],
    ['a public key that is gone', () => rmSync(path('.pub.pem')), /\.pub\.pem is missing/],
    ['an active key by no name', () => writeFileSync(join(folder, 'active'), '../key'), /active names no key/],
    [
      "another key under the key's name",
      () => {
        const private_ = path('.pem');
        const { now } = rotateSealKey(folder);
        writeFileSync(private_, readFileSync(join(folder, `${now}.pem`)));
        writeFileSync(join(folder, 'active'), private_.slice(-20, -4));
      },
      /holds another key than its name says/,
    ],
  ];
  test.each(cases)('%s', (_, damage, says) => {
    damage();
    expect(() => keys.active()).toThrow(CannotSeal);
    expect(() => keys.active()).toThrow(says);
    expect(() => openSealKeys(folder)).toThrow(CannotSeal);
    expect(() => openSealKeys(folder)).toThrow(says);
    expect(() => openSealKeys(folder)).toThrow(/restore it from its copy/);
  });

  test('a damaged public key of a former time prevents a start, before anybody needs it', () => {
    const before = path('.pub.pem');
    rotateSealKey(folder);
    writeFileSync(before, readFileSync(before).subarray(5));
    expect(() => openSealKeys(folder)).toThrow(/\.pub\.pem is damaged/);
  });

  test('a folder that vanished under a running server is not quietly made anew', () => {
    rmSync(folder, { recursive: true });
    expect(() => keys.active()).toThrow(/seal-keys: it cannot be used \(ENOENT\)/);
    expect(() => keys.active()).toThrow(CannotSeal);
  });

  test('a folder that cannot be made', () => {
    expect(() => openSealKeys('/proc/version/seal-keys')).toThrow(CannotSeal);
  });
});
