import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { channels as en } from './en.ts';
import { channels as kk } from './kk.ts';
import { channels as ru } from './ru.ts';

/** What the page of channels and payment says. */
export type ChannelsMessages = { channels: typeof kk };

/** Its messages in each language; Kazakh gives the keys. */
export const channelsMessages: { kk: ChannelsMessages } & Record<Language, MessageTree<ChannelsMessages>> = {
  kk: { channels: kk },
  ru: { channels: ru },
  en: { channels: en },
};

/** Teaches an instance these messages, in all languages. */
export function addChannels(instance: i18n): void {
  for (const [language, tree] of Object.entries(channelsMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
