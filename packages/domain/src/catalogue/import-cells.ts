import { BranchCode } from '../organisation/organisation.ts';
import { PublicationIndex, type Territory } from './catalogue.ts';
import { foldText } from './fold.ts';

/** Reads one cell's text, which is not empty; null where it says something else. */
export type CellReader<Value> = (text: string) => Value | null;

/** A line of text: runs of spaces, line breaks and control characters are one space. */
export const readLine: CellReader<string> = (text) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim() || null;

/** A whole number above zero. */
export const readCount: CellReader<number> = (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null);

/** An index in upper case. Fewer than five digits alone are none: a spreadsheet has eaten the zeros before them. */
export const readIndex: CellReader<string> = (text) => {
  const index = text.replace(/\s/g, '').toUpperCase();
  return PublicationIndex.safeParse(index).success && !/^\d{1,4}$/.test(index) ? index : null;
};

/** A term in months, 1 … 12, with or without its unit: `2`, `2 ай`, `2 мес.` */
export const readTerm: CellReader<number> = (text) => {
  const months = Number(/^(\d{1,2})\s?(?:ай|мес\p{L}*\.?|months?)?$/iu.exec(text)?.[1]);
  return months >= 1 && months <= 12 ? months : null;
};

/** Twelve whole numbers, January … December, between spaces or signs. */
export const readTwelveNumbers: CellReader<number[]> = (text) => {
  const numbers = text.split(/[\s,;/|-]+/).map((number) => (/^\d{1,3}$/.test(number) ? Number(number) : -1));
  return numbers.length === 12 && numbers.every((number) => number >= 0) ? numbers : null;
};

/** `республика` (in three languages) or two-digit branch codes between spaces or commas. */
export const readTerritory: CellReader<Territory> = (text) => {
  if (/^(республика|republic)/.test(foldText(text))) return 'republic';
  const codes = text.split(/[\s,;/]+/);
  return codes.every((code) => BranchCode.safeParse(code).success) ? [...new Set(codes)] : null;
};

/** One of a few words, each known by its beginnings in three languages. */
export const readWord =
  <Word extends string>(beginnings: Readonly<Record<Word, readonly string[]>>): CellReader<Word> =>
  (text) => {
    const folded = foldText(text);
    const words = Object.keys(beginnings) as Word[];
    return words.find((word) => beginnings[word].some((beginning) => folded.startsWith(foldText(beginning)))) ?? null;
  };

const PHONE = /(?:[,;\n]|\s(?=\+|\(|8[\s-]|тел|tel))\s*(?:(?:тел|tel)\p{L}*\.?:?\s*)?(\+?[\d(][\d\s()-]{4,}\d)$/iu;

/** A title with the editorial office's phone behind it, as the printed catalogue has them in one column (S11). */
export function readTitleAndPhone(text: string): { title: string; phone: string | null } | null {
  const phone = PHONE.exec(text);
  const title = readLine(phone === null ? text : text.slice(0, phone.index));
  return title === null ? null : { title, phone: phone?.[1] ?? null };
}
