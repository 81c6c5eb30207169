import { hash } from 'node:crypto';
import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { CANONICAL_VERSION, canonicalRequest } from '@jazylym/domain/abonement/digest';

/** SHA-256 of a request's canonical text: what tells a repeated request from another one under the same id. */
export const digestOf = (request: AcceptAbonements): Buffer => hash('sha256', canonicalRequest(request).text, 'buffer');

/** As it is stored: salted, since a request is mostly a person and could be guessed from its plain digest. */
export const saltedDigest = (salt: Buffer, digest: Buffer): Buffer =>
  hash('sha256', Buffer.concat([salt, digest]), 'buffer');

/** Whether what is stored was asked for by a request with this digest. */
export const isSameDigest = (
  stored: { digest: Buffer; digestVersion: number; salt: Buffer },
  digest: Buffer,
): boolean => stored.digestVersion === CANONICAL_VERSION && stored.digest.equals(saltedDigest(stored.salt, digest));
