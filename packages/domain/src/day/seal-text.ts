import type { CalendarDate } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { FacilityId } from '../organisation/organisation.ts';

/** What a seal vouches for. Digests and hashes are SHA-256 in small hex digits; `previousSealDigest` is null for a facility's first. */
export type SealFacts = {
  keyId: string;
  facilityId: FacilityId;
  facilityCode: string;
  businessDate: CalendarDate;
  /** The protocol's, as printed. */
  number: string;
  contentDigest: string;
  /** Where the facility's journal ended. */
  journalSequence: number;
  journalHash: string;
  previousSealDigest: string | null;
  certifiedAt: Instant;
};

/**
 * The text that is signed: one `name value` a line, in this order for ever. Each value is printable and without spaces, so no two
 * facts have one text. Throws RangeError for a value that could not stand in a line: nothing doubtful is signed.
 */
export const sealText = (facts: SealFacts): string =>
  [
    'jazylym seal 1',
    `key ${word(facts.keyId)}`,
    `facility ${whole(facts.facilityId)}`,
    `facility-code ${word(facts.facilityCode)}`,
    `business-date ${word(facts.businessDate)}`,
    `number ${word(facts.number)}`,
    `content ${sha256(facts.contentDigest)}`,
    `journal-sequence ${whole(facts.journalSequence)}`,
    `journal-hash ${sha256(facts.journalHash)}`,
    `previous-seal ${facts.previousSealDigest === null ? 'none' : sha256(facts.previousSealDigest)}`,
    `certified-at ${word(facts.certifiedAt)}`,
    '',
  ].join('\n');

const word = (value: string): string => checked(value, /^[!-~]+$/);
const sha256 = (value: string): string => checked(value, /^[0-9a-f]{64}$/);
/** Digits without a sign or an exponent; beyond what a number holds exactly, two would look alike. */
const whole = (value: number): string => checked(Number.isSafeInteger(value) ? String(value) : '', /^\d+$/);

function checked(value: string, form: RegExp): string {
  if (!form.test(value)) throw new RangeError(`a seal cannot say ${JSON.stringify(value)}`);
  return value;
}
