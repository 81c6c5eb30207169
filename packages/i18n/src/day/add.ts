import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../message-tree.ts';
import { day as en } from './en.ts';
import { day as kk } from './kk.ts';
import { day as ru } from './ru.ts';

/** What the screens of the operational day say. They bring it themselves: the counter does not wait for it. */
export type DayMessages = { day: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const dayMessages: { kk: DayMessages } & Record<Language, MessageTree<DayMessages>> = {
  kk: { day: kk },
  ru: { day: ru },
  en: { day: en },
};

/** Teaches an instance these messages, in all languages. */
export function addDay(instance: i18n): void {
  for (const [language, tree] of Object.entries(dayMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
