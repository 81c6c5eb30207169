import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { keys as en } from './en.ts';
import { keys as kk } from './kk.ts';
import { keys as ru } from './ru.ts';

/** What the page of API keys says. */
export type KeysMessages = { keys: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const keysMessages: { kk: KeysMessages } & Record<Language, MessageTree<KeysMessages>> = {
  kk: { keys: kk },
  ru: { keys: ru },
  en: { keys: en },
};

/** Teaches an instance these messages, in all languages. */
export function addKeys(instance: i18n): void {
  for (const [language, tree] of Object.entries(keysMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
