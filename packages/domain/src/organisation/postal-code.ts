import * as z from 'zod';

/** Cyrillic letters that look like the Latin ones that a postal code is printed with. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

/** A postal code as it is stored: upper case, without spaces, Cyrillic look-alikes as the Latin letters that they stand for. */
export const foldPostalCode = (text: string): string =>
  text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[А-Я]/g, (letter) => LOOK_ALIKES[letter] ?? letter);

/** Six digits (160000), or the newer seven characters (X15A1B2), folded by `foldPostalCode`. */
export const PostalCode = z
  .string()
  .overwrite(foldPostalCode)
  .regex(/^(\d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d)$/);
export type PostalCode = z.infer<typeof PostalCode>;
