import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { plans as en } from './en.ts';
import { plans as kk } from './kk.ts';
import { plans as ru } from './ru.ts';

/** What the page of plans says. */
export type PlansMessages = { plans: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const plansMessages: { kk: PlansMessages } & Record<Language, MessageTree<PlansMessages>> = {
  kk: { plans: kk },
  ru: { plans: ru },
  en: { plans: en },
};

/** Teaches an instance these messages, in all languages. */
export function addPlans(instance: i18n): void {
  for (const [language, tree] of Object.entries(plansMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
