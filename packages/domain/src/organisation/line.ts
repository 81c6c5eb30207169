import * as z from 'zod';

/** What a `Line` with characters that no paper shows is refused with, as the zod issue's message. */
export const UNPRINTABLE = 'unprintable';

/** Letters, figures and signs of the trade's languages: all of them are in the font that every paper is set in. */
const PRINTED = [
  // Latin with its accents, and Ə.
  '\\x20-\\x7e\\xa0-\\xac\\xae-\\u017f\\u018f\\u0218-\\u021b\\u0259',
  // Cyrillic, Kazakh included.
  '\\u0400-\\u045f\\u0490-\\u04c2\\u04cf-\\u04d9\\u04dc-\\u04e9\\u04ee-\\u04f9',
  // Spaces, dashes, quotation marks.
  '\\u2002-\\u200a\\u202f\\u2010-\\u2015\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2032\\u2033\\u2039\\u203a',
  // € ₸ ₽ № ™ −
  '\\u20ac\\u20b8\\u20bd\\u2116\\u2122\\u2212',
].join('');

/** A line that a person types, in NFC: nothing that cannot be seen or stored, such as control and formatting characters. */
export const AnyLine = z
  .string()
  .normalize('NFC')
  .trim()
  .max(120)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, UNPRINTABLE);

/** A line that is written down and printed: nothing that a paper does not show, such as emoji or another country's script. */
export const Line = AnyLine.regex(new RegExp(`^[${PRINTED}]*$`, 'u'), UNPRINTABLE);
