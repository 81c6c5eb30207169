import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { above as en } from './en.ts';
import { above as kk } from './kk.ts';
import { above as ru } from './ru.ts';

/** What the dashboard says of days. The dashboard brings it; a counter's browser never loads it. */
export type AboveMessages = { above: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const aboveMessages: { kk: AboveMessages } & Record<Language, MessageTree<AboveMessages>> = {
  kk: { above: kk },
  ru: { above: ru },
  en: { above: en },
};

/** Teaches an instance these messages, in all languages. */
export function addAbove(instance: i18n): void {
  for (const [language, tree] of Object.entries(aboveMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
