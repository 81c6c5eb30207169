import type { Language } from '@jazylym/domain/organisation/organisation';
import { dayPapers as en } from '@jazylym/i18n/documents/day/en';
import { dayPapers as kk } from '@jazylym/i18n/documents/day/kk';
import { dayPapers as ru } from '@jazylym/i18n/documents/day/ru';
import { inBoth, type Words } from './words.ts';

/** A word of the day's papers and files, by its key in the messages. */
export type DayLabel = keyof typeof kk;

const TEXTS = { kk, ru, en };

/** A word in one language, with what its places in braces stand for. */
export const dayText = (name: DayLabel, language: Language, places: Record<string, string | number> = {}): string =>
  TEXTS[language][name].replaceAll(/\{\{(\w+)\}\}/g, (_, place: string) => String(places[place] ?? ''));

/** The same as papers carry it: in Kazakh and in Russian. */
export const dayWords = (name: DayLabel, places: Record<string, string | number> = {}): Words => ({
  kk: dayText(name, 'kk', places),
  ru: dayText(name, 'ru', places),
});

/** Both on one line, Kazakh first. */
export const inBothOf = (name: DayLabel, places: Record<string, string | number> = {}): string =>
  inBoth(dayWords(name, places));

/** Every word of the day's papers, for templates that cannot import. */
export const allDayWords = (): Record<DayLabel, Words> =>
  Object.fromEntries((Object.keys(kk) as DayLabel[]).map((name) => [name, dayWords(name)])) as Record<DayLabel, Words>;
