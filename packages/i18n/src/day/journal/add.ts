import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { journal as en } from './en.ts';
import { journal as kk } from './kk.ts';
import { journal as ru } from './ru.ts';

/** What headquarters' page says of journals and seals, and `journal:verify` on the server's machine. */
export type JournalMessages = { journal: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const journalMessages: { kk: JournalMessages } & Record<Language, MessageTree<JournalMessages>> = {
  kk: { journal: kk },
  ru: { journal: ru },
  en: { journal: en },
};

/** Teaches an instance these messages, in all languages. */
export function addJournal(instance: i18n): void {
  for (const [language, tree] of Object.entries(journalMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
