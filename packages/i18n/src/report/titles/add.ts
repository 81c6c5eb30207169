import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { titles as en } from './en.ts';
import { titles as kk } from './kk.ts';
import { titles as ru } from './ru.ts';

/** What the dashboard's pages of titles say. */
export type TitlesMessages = { titles: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const titlesMessages: { kk: TitlesMessages } & Record<Language, MessageTree<TitlesMessages>> = {
  kk: { titles: kk },
  ru: { titles: ru },
  en: { titles: en },
};

/** Teaches an instance these messages, in all languages. */
export function addTitles(instance: i18n): void {
  for (const [language, tree] of Object.entries(titlesMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
