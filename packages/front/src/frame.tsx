import { Language } from '@jazylym/domain/organisation/organisation';
import { type PlaceLink, Shell } from '@jazylym/ui/shell/shell';
import { type ReactNode, useEffect } from 'react';
import { switchLanguage, useWords } from './language.ts';

const SHORT: Record<Language, string> = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' };

export interface FrameProps {
  /** The page's name, for the browser's tab. */
  title: string;
  /** Where the product's name leads. */
  home: string;
  place: { name: string; detail: string } | null;
  /** Leads from who is signed in to their own account. */
  account?: PlaceLink | null | undefined;
  navigation?: ReactNode;
  onSignOut: (() => void) | null;
  actions?: ReactNode;
  children: ReactNode;
}

/** The shell in the chosen language, which the document is said to be in. */
export function Frame({ title, home, place, account, navigation, onSignOut, actions, children }: FrameProps) {
  const { t, language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} · ${t('shell.product')}`;
  }, [language, t, title]);
  return (
    <Shell
      product={t('shell.product')}
      home={home}
      place={place}
      account={account ? { label: t('access.own.title'), link: account } : null}
      navigation={navigation}
      language={{
        label: t('shell.language'),
        choices: Language.options.map((code) => ({ code, short: SHORT[code], name: t(`shell.languages.${code}`) })),
        value: language,
        onChange: (code) => switchLanguage(Language.parse(code)),
      }}
      scheme={{ toLight: t('shell.colourScheme.toLight'), toDark: t('shell.colourScheme.toDark') }}
      signOut={onSignOut && { label: t('shell.signOut'), onSignOut }}
      skipToContent={t('shell.skipToContent')}
      actions={actions}
    >
      {children}
    </Shell>
  );
}
