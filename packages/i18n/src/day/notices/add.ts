import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { notices as en } from './en.ts';
import { notices as kk } from './kk.ts';
import { notices as ru } from './ru.ts';

/** What the panel of notices says. It brings it itself: nobody's first screen waits for it. */
export type NoticeMessages = { notices: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const noticeMessages: { kk: NoticeMessages } & Record<Language, MessageTree<NoticeMessages>> = {
  kk: { notices: kk },
  ru: { notices: ru },
  en: { notices: en },
};

/** Teaches an instance these messages, in all languages. */
export function addNotices(instance: i18n): void {
  for (const [language, tree] of Object.entries(noticeMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
