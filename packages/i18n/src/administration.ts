import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import { accounts as accountsEn, changes as changesEn } from './access/en.ts';
import { accounts as accountsKk, changes as changesKk } from './access/kk.ts';
import { accounts as accountsRu, changes as changesRu } from './access/ru.ts';
import type { MessageTree } from './message-tree.ts';
import { organisation as organisationEn } from './organisation/en.ts';
import { organisation as organisationKk } from './organisation/kk.ts';
import { organisation as organisationRu } from './organisation/ru.ts';

const kk = { accounts: accountsKk, changes: changesKk, organisation: organisationKk } as const;

/** What administrators' pages say. The dashboard brings it; a counter's browser never loads it. */
export type AdministrationMessages = typeof kk;

/** Their messages in each language; Kazakh gives the keys. */
export const administration: { kk: AdministrationMessages } & Record<Language, MessageTree<AdministrationMessages>> = {
  kk,
  ru: { accounts: accountsRu, changes: changesRu, organisation: organisationRu },
  en: { accounts: accountsEn, changes: changesEn, organisation: organisationEn },
};

/** Teaches an instance these messages, in all languages. */
export function addAdministration(instance: i18n): void {
  for (const [language, tree] of Object.entries(administration))
    instance.addResourceBundle(language, 'messages', tree, true);
}
