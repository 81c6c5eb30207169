import type { Language } from '@jazylym/domain/organisation/organisation';
import { createInstance, type i18n, type TFunction } from 'i18next';
import { type Messages, messages } from './messages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'messages';
    resources: { messages: Messages };
  }
}

/** Looks a message up by its key, as in `t('shell.signOut')`; a key or a variable that does not exist fails the types. */
export type Translate = TFunction;

/**
 * A ready i18next instance with all three languages in memory, so that a language is switched without a request and two
 * can be printed side by side (`getFixedT('ru')`). React escapes, so i18next does not.
 */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['kk', 'ru', 'en'],
    defaultNS: 'messages',
    resources: {
      kk: { messages: messages.kk },
      ru: { messages: messages.ru },
      en: { messages: messages.en },
    },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
