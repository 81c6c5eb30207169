import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { regions as en } from './en.ts';
import { regions as kk } from './kk.ts';
import { regions as ru } from './ru.ts';

/** What the pages of branches and facilities say. */
export type RegionsMessages = { regions: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const regionsMessages: { kk: RegionsMessages } & Record<Language, MessageTree<RegionsMessages>> = {
  kk: { regions: kk },
  ru: { regions: ru },
  en: { regions: en },
};

/** Teaches an instance these messages, in all languages. */
export function addRegions(instance: i18n): void {
  for (const [language, tree] of Object.entries(regionsMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
