import { hash } from 'node:crypto';
import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { CANONICAL_VERSION, canonicalRequest } from '@jazylym/domain/abonement/digest';

/**
 * SHA-256 of a request's canonical text, in hex: what tells a repeated request from another one under the same id. Texts, since a
 * buffer of its own for each costs more than the hashing.
 */
export const digestOf = (request: AcceptAbonements): string => hash('sha256', canonicalRequest(request).text, 'hex');

/** As it is stored: salted, since a request is mostly a person and could be guessed from its plain digest. */
export const saltedDigest = (salt: Buffer, digest: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(digest, 'hex')]), 'hex');

/** Whether what is stored was asked for by a request with this digest. */
export const isSameDigest = (
  stored: { digest: Buffer; digestVersion: number; salt: Buffer },
  digest: string,
): boolean =>
  stored.digestVersion === CANONICAL_VERSION && stored.digest.toString('hex') === saltedDigest(stored.salt, digest);
