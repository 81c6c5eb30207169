import { foldText } from '../catalogue/fold.ts';
import type { Subscriber } from './abonement.ts';

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
 * The beginnings that a typed text asks for; empty for a text too short to search by. A text of digits is a telephone, however
 * its country is written, or an IIN or BIN; any other is words, each the beginning of one of a name's.
 */
export function searchedWords(text: string): string[] {
  if (/^[\d\s()+-]+$/.test(text)) {
    const digits = text.replace(/\D/g, '');
    const national = /^\s*(\+\s*7|8)/.test(text) && digits.length <= 11 ? digits.slice(1) : digits;
    return national.length < 3 ? [] : unique([national]);
  }
  const words = unique(foldText(text).split(' '));
  return words.some((word) => word.length >= 2) ? words : [];
}
