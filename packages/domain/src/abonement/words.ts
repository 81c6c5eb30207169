import { foldText } from '../catalogue/fold.ts';
import type { DeliveryAddress, Subscriber } from './abonement.ts';

/** The longest beginning by which anybody is searched; the rest of a longer word does not count. */
const LONGEST_WORD = 40;

/** A telephone's digits without the country's: `+7 701 234 56 78` and `8 (701) 234-56-78` are both `7012345678`. */
const phoneDigits = (phone: string): string => phone.replace(/\D/g, '').slice(-10);

const unique = (words: readonly string[]): string[] =>
  [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].filter((word) => word !== '');

/** The words that a subscriber is found by, by their beginnings: of the name, folded; the telephone; the IIN or BIN. */
export function subscriberWords(subscriber: Subscriber): string[] {
  const number = subscriber.kind === 'individual' ? subscriber.iin : subscriber.bin;
  return unique([...foldText(subscriber.name).split(' '), phoneDigits(subscriber.phone ?? ''), number ?? '']);
}

/**
 * The subscriber as a whole, by which a facility knows them again when they renew: an organization's BIN, or the words of a person's
 * name in any order, at a postal code. Streets are written in too many ways, and an IIN is not always asked for. Migration 0021 makes the same of what was accepted before.
 */
export function subscriberWhole(subscriber: Subscriber, { postalCode }: Pick<DeliveryAddress, 'postalCode'>): string {
  const who = subscriber.kind === 'organization' ? subscriber.bin : nameWords(subscriber.name).toSorted().join('+');
  return `${who}@${postalCode}`;
}

const nameWords = (name: string): string[] =>
  unique(foldText(name).split(' ')).filter((word) => !/^[0-9]+$/.test(word));

/** The fewest digits, and letters of a word, that are worth a search. */
const FEWEST_DIGITS = 3;
const FEWEST_LETTERS = 2;

/**
 * What a typed text may ask for, the likelier reading first: each a list of beginnings, all of which must be found. Nothing for a
 * text too short to search by. Digits are a telephone, however its country is written, or an IIN or BIN; any other text is
 * words of a name.
 */
export function searchedWords(text: string): string[][] {
  if (/^[\d\s()+-]+$/.test(text)) {
    const digits = text.replace(/\D/g, '');
    const national = digits.slice(1);
    const readings = /^\s*\+/.test(text) ? [national] : /^[78]/.test(digits) ? [digits, national] : [digits];
    return readings.filter((reading) => reading.length >= FEWEST_DIGITS).map((reading) => unique([reading]));
  }
  const words = unique(foldText(text).split(' '));
  return words.some((word) => word.length >= FEWEST_LETTERS) ? [words] : [];
}
