import { checkDigit } from '../abonement/number.ts';

/** What a certified protocol's number says: six-digit facility, year, gapless sequence within the year. */
export type ProtocolNumber = { facilityCode: string; year: number; sequence: number };

/**
 * The number of a certified protocol as it is printed: `160012-26-P-0042-5`, the last being the check digit over all the others.
 * Throws RangeError beyond six digits of facility, the years 2000 … 2099 and four digits of sequence.
 */
export function formatProtocolNumber({ facilityCode, year, sequence }: ProtocolNumber): string {
  const [shortYear, place] = [String(year - 2000).padStart(2, '0'), String(sequence).padStart(4, '0')];
  const isNumber = /^\d{6}$/.test(facilityCode) && /^\d{2}$/.test(shortYear) && /^\d{4}$/.test(place) && sequence > 0;
  if (!isNumber) throw new RangeError(`no protocol has such a number: ${facilityCode}-${shortYear}-P-${place}`);
  return `${facilityCode}-${shortYear}-P-${place}-${checkDigit(`${facilityCode}${shortYear}${place}`)}`;
}

/**
 * Reads a protocol's number as a person types it from paper: spaces, any hyphens or none; the letter small, Cyrillic, in a Cyrillic
 * layout (its key is З there), or left out. Null where it is none or its check digit does not fit.
 */
export function parseProtocolNumber(text: string): ProtocolNumber | null {
  const typed = /^(\d{6})(\d{2})[pрз]?(\d{4})(\d)$/iu.exec(text.replace(/[\s\p{Pd}]/gu, ''));
  if (typed === null || checkDigit(typed.slice(1).join('')) !== 0) return null;
  const [, facilityCode = '', year, place] = typed;
  const sequence = Number(place);
  return sequence === 0 ? null : { facilityCode, year: 2000 + Number(year), sequence };
}
