import { foldText } from '../catalogue/fold.ts';
import { undoWrongLayout } from '../catalogue/layout.ts';
import type { DeliveryPlace, Names } from './organisation.ts';
import { foldPostalCode } from './postal-code.ts';

/** Folds names into one text to search in: each is opened by a space, so that ` word` finds the beginning of a word. */
type FoldNames = (...names: (Names | null)[]) => string;

/** Among tens of thousands of places the same names come again and again: each is folded once. */
function namesFolder(): FoldNames {
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const text = ` ${foldText(name)}`;
    folded.set(name, text);
    return text;
  };
  return (...names) => {
    const all = names.flatMap((name) => (name === null ? [] : [name.kk, name.ru, name.en]));
    return [...new Set(all)].map(fold).join('');
  };
}

/** Whether each typed word begins some word of the folded names; an empty text is in everything. */
const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(` ${word}`));

/** The words of a text, as they are searched. */
const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '');

/** The beginning of a postal code in a typed text, in either form; null where it is none. */
function codeBeginning(text: string): string | null {
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
  const foldNames = namesFolder();
  const prepared = places.map((place) => prepare(place, foldNames));
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
const hasCode = (place: { code: string; newCode?: string }, beginning: string): boolean =>
  place.code.startsWith(beginning) || (place.newCode?.startsWith(beginning) ?? false);

function prepare(place: DeliveryPlace, foldNames: FoldNames): Prepared {
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

/** Which entries of a table to list; `state` says whether open ones, closed ones or both, `after` after which code to go on. */
export type ListFilter = { text: string; state: 'open' | 'closed' | 'all'; after: string | null; limit: number };

/** A page of a table in the order of its codes: how many there are in all, and the code to go on after, null at the end. */
export type ListPage<Entry> = { rows: Entry[]; total: number; next: string | null };

type Listed = { code: string; newCode?: string; facilityCode?: string; closedOn: string | null };

/** Lists those of a table's entries that answer a filter and are kept by the caller's own condition. */
export type List<Entry> = (filter: ListFilter, isKept: (entry: Entry) => boolean) => ListPage<Entry>;

/**
 * Prepares a table, in the order of its codes, for its administrator: found by the beginning of a code in either form, the whole
 * code of the delivering facility, or the beginnings of words of any name, folded.
 */
export function prepareList<Entry extends Listed>(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => (Names | null)[],
): List<Entry> {
  const foldNames = namesFolder();
  const folded = entries.map((entry) => foldNames(...namesOf(entry)));
  return ({ text, state, after, limit }, isKept) => {
    const code = codeBeginning(text);
    const words = wordsOf(text);
    const answers = (entry: Listed, place: number): boolean =>
      (code !== null && (hasCode(entry, code) || entry.facilityCode === code)) || hasWords(folded[place] ?? '', words);
    const found = entries.filter(
      (entry, place) =>
        (state === 'all' || (entry.closedOn === null) === (state === 'open')) && isKept(entry) && answers(entry, place),
    );
    const rest = found.filter(({ code: own }) => after === null || own > after);
    const rows = rest.slice(0, limit);
    return { rows, total: found.length, next: rest.length > limit ? (rows.at(-1)?.code ?? null) : null };
  };
}
