import { foldText } from '../catalogue/fold.ts';
import { undoWrongLayout } from '../catalogue/layout.ts';
import type { DeliveryPlace, Names } from './organisation.ts';
import { foldPostalCode } from './postal-code.ts';

/** Texts as they are searched: each opened by a space, so that ` word` finds the beginning of a word. */
export const foldNames = (...names: (Names | null)[]): string =>
  [...new Set(names.flatMap((name) => (name === null ? [] : [name.kk, name.ru, name.en])))]
    .map((name) => ` ${foldText(name)}`)
    .join('');

/** Whether each typed word begins some word of the folded names; an empty text is in everything. */
export const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(` ${word}`));

/** The words of a text, as they are searched. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '');

/** The beginning of a postal code in a typed text, in either form; null where it is none. */
export function codeBeginning(text: string): string | null {
  const folded = foldPostalCode(text);
  return /^(\d{1,6}|[A-Z]\d[A-Z0-9]{0,5})$/.test(folded) ? folded : null;
}

/** Finds at most `limit` delivery places, best first; nothing for an empty text. */
export type PlaceSearch = (text: string, limit: number) => DeliveryPlace[];

type Prepared = { place: DeliveryPlace; settlement: string; anything: string };

/** How well a place answers, 0 the best. */
const RANK = { whole: 0, start: 1, word: 2 } as const;

/**
 * Prepares the delivery places for a clerk who does not know the postal code: by the beginning of a code in either form, or by
 * the settlement's name in any language, narrowed by further words of its rayon, oblast or facility; letters folded, the wrong
 * keyboard layout undone where nothing else answers. Prepare once for the reference data, search at every key.
 */
export function preparePlaceSearch(places: readonly DeliveryPlace[]): PlaceSearch {
  const prepared = places.map(prepare);
  const answer = (text: string, limit: number): DeliveryPlace[] => {
    const code = codeBeginning(text);
    if (code !== null) return places.filter((place) => hasCode(place, code)).slice(0, limit);
    const words = wordsOf(text);
    return words.length === 0 ? [] : byName(prepared, words).slice(0, limit);
  };
  return (text, limit) => {
    const found = [text, ...undoWrongLayout(text)].map((reading) => answer(reading, limit));
    return found.find((answers) => answers.length > 0) ?? [];
  };
}

/** Whether a place is known by a code that begins so. */
export const hasCode = (place: { code: string; newCode: string }, beginning: string): boolean =>
  place.code.startsWith(beginning) || place.newCode.startsWith(beginning);

function prepare(place: DeliveryPlace): Prepared {
  const settlement = foldNames(place.settlement);
  return { place, settlement, anything: settlement + foldNames(place.rayon, place.branchNames, place.facilityNames) };
}

/** Places are in the order of their codes, and so stay those that answer equally well. */
function byName(prepared: readonly Prepared[], words: readonly string[]): DeliveryPlace[] {
  const text = words.join(' ');
  const ranked = prepared
    .filter(
      ({ settlement, anything }) => hasWords(anything, words) && words.some((word) => settlement.includes(` ${word}`)),
    )
    .map(({ place, settlement }) => ({ place, rank: rankOf(settlement, text) }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ place }) => place);
}

function rankOf(settlement: string, text: string): number {
  const names = `${settlement} `;
  if (names.includes(` ${text} `)) return RANK.whole;
  return settlement.includes(` ${text}`) ? RANK.start : RANK.word;
}

/** At most `limit` of the streets that answer a text, those that begin with it first; the first ones for an empty text. */
export function searchStreets(streets: readonly string[], text: string, limit: number): string[] {
  const words = wordsOf(text);
  const folded = words.join(' ');
  return streets
    .map((street) => ({ street, folded: ` ${foldText(street)}` }))
    .filter((one) => hasWords(one.folded, words))
    .sort((one, other) => Number(!one.folded.startsWith(` ${folded}`)) - Number(!other.folded.startsWith(` ${folded}`)))
    .slice(0, limit)
    .map(({ street }) => street);
}
