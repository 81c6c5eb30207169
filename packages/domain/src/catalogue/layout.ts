/** The same keys in the Latin layout, plain and with Shift, and in the Russian and Kazakh ones, which share the letter rows. */
const LATIN_LETTER_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~';
const CYRILLIC_LETTER_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** The Kazakh layout puts letters and signs on the digit row, where Russian and Latin have digits. */
const LATIN_DIGIT_KEYS = '1234567890-=' + '@#$%*()_+';
const KAZAKH_DIGIT_KEYS = '"әіңғ,.үұқөһ' + 'әіңғүұқөһ';

const pairs = (from: string, to: string): [string, string][] => [...from].map((key, place) => [key, to[place] ?? '']);

const toRussian = new Map(pairs(LATIN_LETTER_KEYS, CYRILLIC_LETTER_KEYS.repeat(2)));
const toKazakh = new Map([...toRussian, ...pairs(LATIN_DIGIT_KEYS, KAZAKH_DIGIT_KEYS)]);
const toLatin = new Map([
  ...pairs(CYRILLIC_LETTER_KEYS, LATIN_LETTER_KEYS),
  ...pairs(KAZAKH_DIGIT_KEYS, LATIN_DIGIT_KEYS).slice(0, 12),
]);

const retype = (text: string, keys: ReadonlyMap<string, string>): string =>
  [...text].map((sign) => keys.get(sign) ?? sign).join('');

/**
 * What the same keys would have typed in another layout: Latin keys as Russian and as Kazakh (`tutvty` → `егемен`), Cyrillic
 * keys as Latin, with the Kazakh digit row as the digits of an index (`.ғіүң` → `75384`). Only readings that differ from the text.
 */
export function undoWrongLayout(text: string): string[] {
  const readings = /[a-z]/i.test(text)
    ? [retype(text, toRussian), retype(text, toKazakh)]
    : [retype(text.toLowerCase(), toLatin)];
  return [...new Set(readings)].filter((reading) => reading !== text);
}
