import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { office as en } from './en.ts';
import { office as kk } from './kk.ts';
import { office as ru } from './ru.ts';

/** What the page of an editorial office says. */
export type OfficeMessages = { office: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const officeMessages: { kk: OfficeMessages } & Record<Language, MessageTree<OfficeMessages>> = {
  kk: { office: kk },
  ru: { office: ru },
  en: { office: en },
};

/** Teaches an instance these messages, in all languages. */
export function addOffice(instance: i18n): void {
  for (const [language, tree] of Object.entries(officeMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
