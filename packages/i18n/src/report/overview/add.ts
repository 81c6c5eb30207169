import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { overview as en } from './en.ts';
import { overview as kk } from './kk.ts';
import { overview as ru } from './ru.ts';

/** What the dashboards’ first page says. */
export type OverviewMessages = { overview: typeof kk };

/** Its messages in each language; Kazakh gives the keys. */
export const overviewMessages: { kk: OverviewMessages } & Record<Language, MessageTree<OverviewMessages>> = {
  kk: { overview: kk },
  ru: { overview: ru },
  en: { overview: en },
};

/** Teaches an instance these messages, in all languages. */
export function addOverview(instance: i18n): void {
  for (const [language, tree] of Object.entries(overviewMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
