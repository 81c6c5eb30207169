import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../message-tree.ts';
import { collectors as collectorsEn } from '../organisation/collectors/en.ts';
import { collectors as collectorsKk } from '../organisation/collectors/kk.ts';
import { collectors as collectorsRu } from '../organisation/collectors/ru.ts';
import { debts as debtsEn } from './debts/en.ts';
import { debts as debtsKk } from './debts/kk.ts';
import { debts as debtsRu } from './debts/ru.ts';
import { live as liveEn } from './live/en.ts';
import { live as liveKk } from './live/kk.ts';
import { live as liveRu } from './live/ru.ts';

const kk = { collectors: collectorsKk, debts: debtsKk, live: liveKk } as const;

/** What the pages of collectors, of their money and of the facility's day say. They bring it: the counter does not wait for it. */
export type FacilityMessages = typeof kk;

/** Their messages in each language; Kazakh gives the keys. */
export const facilityMessages: { kk: FacilityMessages } & Record<Language, MessageTree<FacilityMessages>> = {
  kk,
  ru: { collectors: collectorsRu, debts: debtsRu, live: liveRu },
  en: { collectors: collectorsEn, debts: debtsEn, live: liveEn },
};

/** Teaches an instance these messages, in all languages. */
export function addFacilityWords(instance: i18n): void {
  for (const [language, tree] of Object.entries(facilityMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
