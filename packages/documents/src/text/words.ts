import { documents as kk } from '@jazylym/i18n/documents/kk';
import { documents as ru } from '@jazylym/i18n/documents/ru';

/** A word or a name as papers carry it: in Kazakh and in Russian. */
export type Words = { kk: string; ru: string };

/** A word of the papers, by its key in the messages. */
export type LabelName = keyof typeof kk;

export const words = (name: LabelName): Words => ({ kk: kk[name], ru: ru[name] });

/** Both on one line, Kazakh first; once where both say the same. */
export const inBoth = (text: Words): string => (text.kk === text.ru ? text.kk : `${text.kk} / ${text.ru}`);

/** A word of the papers in Kazakh and in Russian. */
export const both = (name: LabelName): string => inBoth(words(name));

/** The same words with what follows them in both languages: «Көшірме № 2 / Копия № 2». */
export const followedBy = (text: Words, rest: string): Words => ({
  kk: `${text.kk} ${rest}`,
  ru: `${text.ru} ${rest}`,
});

/** Every word of the papers, for templates that cannot import. */
export const allWords = (): Record<LabelName, Words> =>
  Object.fromEntries((Object.keys(kk) as LabelName[]).map((name) => [name, words(name)])) as Record<LabelName, Words>;
