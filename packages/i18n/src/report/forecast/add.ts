import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../../message-tree.ts';
import { forecast as en } from './en.ts';
import { forecast as kk } from './kk.ts';
import { forecast as ru } from './ru.ts';

/** What the forecast of a print run says. */
export type ForecastMessages = { forecast: typeof kk };

/** Their messages in each language; Kazakh gives the keys. */
export const forecastMessages: { kk: ForecastMessages } & Record<Language, MessageTree<ForecastMessages>> = {
  kk: { forecast: kk },
  ru: { forecast: ru },
  en: { forecast: en },
};

/** Teaches an instance these messages, in all languages. */
export function addForecast(instance: i18n): void {
  for (const [language, tree] of Object.entries(forecastMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}
