import { Language } from '@jazylym/domain/organisation/organisation';
import { createI18n, type Translate } from '@jazylym/i18n/i18n';
import { recall, remember } from '@jazylym/ui/shell/remember';
import { useTranslation } from 'react-i18next';

/** Both front ends share an origin, so they share the language too. */
const STORAGE_KEY = 'jazylym.language';

const recalled = () => recall(STORAGE_KEY, Language.options);

export const i18n = createI18n(recalled() ?? 'kk');

/** Switches every text in place: nothing is unmounted, so nothing typed is lost. This browser remembers it. */
export function switchLanguage(language: Language): void {
  remember(STORAGE_KEY, language);
  void i18n.changeLanguage(language);
}

/** Speaks the account's language where nobody has chosen one in this browser. */
export function preferLanguage(language: Language): void {
  if (recalled() === null && i18n.language !== language) void i18n.changeLanguage(language);
}

/** Messages and the language that they are in. */
export function useWords(): { t: Translate; language: Language } {
  const { t } = useTranslation();
  return { t, language: Language.catch('kk').parse(i18n.language) };
}

/** Messages in one language, whatever the page speaks: for what is turned towards a client, or found by any of its names. */
export const wordsIn = (language: Language): Translate => i18n.getFixedT(language);
