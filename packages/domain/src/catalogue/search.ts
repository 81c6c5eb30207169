import type { CatalogueEntry } from './catalogue.ts';
import { foldText } from './fold.ts';
import { undoWrongLayout } from './layout.ts';

/** What an entry is found by, and by what equals are put in order. */
type Searchable = Pick<CatalogueEntry, 'publicationIndex' | 'title' | 'publisherName' | 'position'>;

/** Finds at most `limit` entries, best first; nothing for an empty text. */
export type CatalogueSearch<Entry extends Searchable = CatalogueEntry> = (text: string, limit: number) => Entry[];

/** An entry with its folded texts, each opened by a space so that ` word` finds the beginning of a word. */
type Prepared<Entry extends Searchable> = { entry: Entry; titles: readonly string[]; anything: string };

type Reading = { text: string; words: readonly string[]; index: string };

/** How well an entry answers, 0 the best; a text typed in the wrong layout answers after every text taken as typed. */
const RANK = { index: 0, indexPrefix: 1, titleStart: 2, titleWord: 3, words: 4, titlePart: 5 } as const;
const GUESSED = 10;

/**
 * Prepares a catalogue for searching while a clerk types: by the beginning of an index, by a title in any language, by the
 * publisher; letters folded, the wrong keyboard layout undone. Prepare once for a catalogue, search at every key.
 */
export function prepareCatalogueSearch<Entry extends Searchable>(entries: readonly Entry[]): CatalogueSearch<Entry> {
  const prepared = entries.map(prepare);
  return (text, limit) => {
    const typed = readingOf(text);
    const guesses = undoWrongLayout(text).map(guessOf);
    return prepared
      .map(({ entry, ...texts }) => ({ entry, rank: rankOf({ entry, ...texts }, typed, guesses) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
      .sort((one, other) => one.rank - other.rank || one.entry.position - other.entry.position)
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
}

const searches = new WeakMap<readonly CatalogueEntry[], CatalogueSearch>();

/** Searches a catalogue's entries, preparing them at the first search: a published catalogue never changes. */
export function searchCatalogue(entries: readonly CatalogueEntry[], text: string, limit: number): CatalogueEntry[] {
  const search = searches.get(entries) ?? prepareCatalogueSearch(entries);
  searches.set(entries, search);
  return search(text, limit);
}

function prepare<Entry extends Searchable>(entry: Entry): Prepared<Entry> {
  const titles = [...new Set([entry.title.kk, entry.title.ru, entry.title.en].map((title) => ` ${foldText(title)}`))];
  return { entry, titles, anything: `${titles.join('')} ${foldText(entry.publisherName)}` };
}

function readingOf(text: string): Reading {
  const folded = foldText(text);
  return {
    text: folded,
    words: folded.split(' ').map((word) => ` ${word}`),
    index: text.replace(/\s/g, '').toUpperCase(),
  };
}

/** A guess that holds signs is no title (`f7` is not `а.`), but may be an index. */
const guessOf = (text: string): Reading => ({
  ...readingOf(text),
  ...(/[^\p{L}\p{N}\s-]/u.test(text) && { text: '' }),
});

const rankOf = (prepared: Prepared<Searchable>, typed: Reading, guesses: readonly Reading[]): number =>
  Math.min(rankAs(prepared, typed), ...guesses.map((guess) => rankAs(prepared, guess) + GUESSED));

function rankAs({ entry, titles, anything }: Prepared<Searchable>, { text, words, index }: Reading): number {
  if (index !== '' && entry.publicationIndex === index) return RANK.index;
  if (index !== '' && entry.publicationIndex.startsWith(index)) return RANK.indexPrefix;
  if (text === '') return Number.POSITIVE_INFINITY;
  if (titles.some((title) => title.startsWith(` ${text}`))) return RANK.titleStart;
  if (titles.some((title) => title.includes(` ${text}`))) return RANK.titleWord;
  if (words.every((word) => anything.includes(word))) return RANK.words;
  if (text.length >= 3 && titles.some((title) => title.includes(text))) return RANK.titlePart;
  return Number.POSITIVE_INFINITY;
}
