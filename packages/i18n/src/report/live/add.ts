import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { live as en } from './en.ts';
import { live as kk } from './kk.ts';
import { live as ru } from './ru.ts';

/** What is said of figures that refresh by themselves. */
export type LiveMessages = { live: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const liveMessages: { kk: LiveMessages } & Record<Language, MessageTree<LiveMessages>> = {
  kk: { live: kk },
  ru: { live: ru },
  en: { live: en },
};

/** Teaches an instance these messages, in all languages. */
export function addLive(instance: i18n): void {
  for (const [language, tree] of Object.entries(liveMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
