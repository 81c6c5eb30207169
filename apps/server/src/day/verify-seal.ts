import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { readContent } from '@jazylym/domain/day/canonical';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import { sealText } from '@jazylym/domain/day/seal-text';
import { contentDigest, isSealOf, sealFacts } from './seal.ts';
import { CannotSeal, type PublicKeys } from './seal-keys.ts';

/** A protocol as it lies in the database, of which nothing is believed yet. */
export type StoredSeal = {
  facilityId: number;
  businessDate: CalendarDate;
  certifiedAt: Date;
  text: string;
  digest: Buffer;
  journalSequence: number;
  journalHash: Buffer;
  previousSeal: Buffer | null;
  keyId: string;
  seal: Buffer;
};

/**
 * Whether a stored protocol is what was sealed: `altered` where anything of it is not, `keyMissing` where its public key is not here or
 * cannot be used, so that nobody can tell.
 */
export type Verdict =
  | { verdict: 'genuine'; content: ProtocolContent }
  | { verdict: 'altered' }
  | { verdict: 'keyMissing' };

/** Recomputes what the seal vouches for out of what is stored, and verifies the seal with the public key of outside the database. */
export function verifySeal(keys: PublicKeys, stored: StoredSeal): Verdict {
  const content = contentOf(stored);
  if (content === null) return { verdict: 'altered' };
  const text = sealTextOf(stored, content);
  if (text === null) return { verdict: 'altered' };
  if (!isKnown(keys, stored.keyId)) return { verdict: 'keyMissing' };
  return isSealOf(keys, stored.keyId, text, stored.seal) ? { verdict: 'genuine', content } : { verdict: 'altered' };
}

/** The content, where it is one and the columns beside it say the same; null otherwise. */
function contentOf({ text, digest, facilityId, businessDate, certifiedAt }: StoredSeal): ProtocolContent | null {
  if (!contentDigest(text).equals(digest)) return null;
  try {
    const content = readContent(text);
    const { facility, businessDate: day } = content.protocol;
    const isSame =
      facility.id === facilityId && day === businessDate && content.certifiedAt === certifiedAt.toISOString();
    return isSame ? content : null;
  } catch {
    return null;
  }
}

/** The text that must have been signed; null where what is stored could never have been. */
function sealTextOf(stored: StoredSeal, content: ProtocolContent): string | null {
  try {
    return sealText({ ...sealFacts({ ...stored, content }), keyId: stored.keyId });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isKnown(keys: PublicKeys, keyId: string): boolean {
  try {
    return keys.publicKey(keyId) !== null;
  } catch (error) {
    if (error instanceof CannotSeal) return false;
    throw error;
  }
}
