import type { ImportReason } from '@jazylym/domain/catalogue/import-problem';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { catalogueImport as en } from './en.ts';
import { catalogueImport as kk } from './kk.ts';
import { catalogueImport as ru } from './ru.ts';

/**
 * What `npm run catalogue:import` tells whoever runs it. Not among the screens' messages: no browser loads it.
 */
export interface CatalogueImportMessages {
  usage: string;
  badOption(option: string): string;
  monthsReversed: string;
  unreadable(file: string, why: string): string;
  read(form: { file: string; encoding: string; delimiter: string; lines: number }): string;
  refused(count: number): string;
  more(count: number): string;
  problem(line: number, reason: string): string;
  problemInColumn(line: number, column: string, reason: string): string;
  published(year: number, version: number): string;
  checked(year: number, version: number): string;
  summary(counts: { titles: number; rows: number; added: number; changed: number; gone: number }): string;
  startMonths(first: string, last: string): string;
  /** The columns that a file must have, as it may name them. */
  column: Record<'number' | 'index' | 'title' | 'issuesPerYear' | 'months' | 'city' | 'rayon', string>;
  reason: Record<ImportReason | 'empty' | 'quoteNotClosed' | 'tooManyCells', string>;
}

/** The import's messages in each language. */
export const catalogueImport: Record<Language, CatalogueImportMessages> = { kk, ru, en };
