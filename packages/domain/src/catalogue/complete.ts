import type { CatalogueEntry } from './catalogue.ts';
import type { ImportedEntry } from './import.ts';

/** An entry that says everything: whoever stores it knows its publisher's id. */
export type NewEntry = Omit<CatalogueEntry, 'publisherId'>;

/** What the register of titles knows of a title from before. */
export type KnownTitle = Pick<NewEntry, 'title' | 'kind' | 'publisherName'>;

/**
 * Completes what a file leaves out of an entry: the names, kind and publisher of a known title stay what they are. A new title
 * has one name in all languages, is a newspaper from 48 issues a year on, and its own publisher. Newspapers are priced by the
 * month and magazines by the issue.
 */
export function completeEntry(entry: ImportedEntry, known: KnownTitle | undefined): NewEntry {
  const { kk, ru, en } = entry.title;
  const kind = entry.kind ?? known?.kind ?? (entry.issuesPerYear >= 48 ? 'newspaper' : 'magazine');
  return {
    ...entry,
    title: { kk, ru: ru ?? known?.title.ru ?? kk, en: en ?? known?.title.en ?? kk },
    kind,
    publisherName: entry.publisherName ?? known?.publisherName ?? kk,
    pricedBy: entry.pricedBy ?? (kind === 'newspaper' ? 'month' : 'issue'),
  };
}
