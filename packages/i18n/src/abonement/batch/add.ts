import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { batch as en } from './en.ts';
import { batch as kk } from './kk.ts';
import { batch as ru } from './ru.ts';

/** What the screens of batches say. They bring it themselves: the counter does not wait for it. */
export type BatchMessages = { batch: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const batchMessages: { kk: BatchMessages } & Record<Language, MessageTree<BatchMessages>> = {
  kk: { batch: kk },
  ru: { batch: ru },
  en: { batch: en },
};

/** Teaches an instance these messages, in all languages. */
export function addBatch(instance: i18n): void {
  for (const [language, tree] of Object.entries(batchMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
