import { hash, verify } from 'node:crypto';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import { type SealFacts, sealText } from '@jazylym/domain/day/seal-text';
import type { ActiveKey, PublicKeys } from './seal-keys.ts';

/** A certified protocol without its seal: its content, the canonical text of it, and what it follows. */
export type Unsealed = {
  content: ProtocolContent;
  text: string;
  journalSequence: number;
  journalHash: Buffer;
  /** The seal of the facility's protocol before; null for its first. */
  previousSeal: Buffer | null;
};

/** What a seal vouches for, without the key: out of the content, and the digest out of the very text that is stored. */
export const sealFacts = ({ content, text, ...follows }: Unsealed): Omit<SealFacts, 'keyId'> => ({
  facilityId: content.protocol.facility.id,
  facilityCode: content.protocol.facility.code,
  businessDate: content.protocol.businessDate,
  number: content.number,
  contentDigest: contentDigest(text).toString('hex'),
  journalSequence: follows.journalSequence,
  journalHash: follows.journalHash.toString('hex'),
  previousSealDigest: follows.previousSeal && hash('sha256', follows.previousSeal, 'hex'),
  certifiedAt: content.certifiedAt,
});

/** SHA-256 of a protocol's canonical text. */
export const contentDigest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** The seal of a protocol, 64 bytes, by the key that is active now. */
export const makeSeal = ({ keyId, sign }: ActiveKey, facts: Omit<SealFacts, 'keyId'>): Buffer =>
  sign(sealText({ ...facts, keyId }));

/** Whether a seal was made of this text with this key; false also where the key is not here. Throws CannotSeal where it is damaged. */
export function isSealOf(keys: PublicKeys, keyId: string, text: string, seal: Buffer): boolean {
  const key = keys.publicKey(keyId);
  return key !== null && verify(null, Buffer.from(text, 'utf8'), key, seal);
}
