import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Mark } from '../mark/mark.tsx';
import { type LanguageChoice, LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import classes from './shell.module.css';

/** What leads from who is signed in to their own account: it gives the place's text its link. */
export type PlaceLink = ComponentType<{ className: string; title: string; children: ReactNode }>;

interface Props {
  /** The product's name; its first letter is on the stamp. */
  product: string;
  /** Where the name leads. */
  home: string;
  /** Who is signed in and where, or null before signing in. */
  place: { name: string; detail: string } | null;
  language: { label: string; choices: readonly LanguageChoice[]; value: string; onChange: (code: string) => void };
  scheme: { toLight: string; toDark: string };
  signOut: { label: string; onSignOut: () => void } | null;
  skipToContent: string;
  /** Makes of the place a link, and what it is called. */
  account?: { label: string; link: PlaceLink } | null;
  /** The way to other pages, below the header. */
  navigation?: ReactNode;
  /** More at the header's end, before the switches: a key hint, a help button. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: the airmail edge, product, who and where you are, language, colour scheme, sign out. */
export function Shell(props: Props) {
  const { product, home, place, account, navigation, language, scheme, signOut, skipToContent, actions, children } =
    props;
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {skipToContent}
      </a>
      <header className={classes.header}>
        <a className={classes.product} href={home}>
          <Mark letter={product.charAt(0)} size={32} />
          <span>{product}</span>
        </a>
        {place && <Place place={place} account={account ?? null} />}
        <div className={classes.tools}>
          {actions}
          <LanguageSwitch {...language} />
          <SchemeSwitch {...scheme} />
          {signOut && (
            <Button
              variant="subtle"
              size="sm"
              px="xs"
              className={classes.signOut ?? ''}
              leftSection={<IconLogout size={18} aria-hidden />}
              onClick={signOut.onSignOut}
            >
              {signOut.label}
            </Button>
          )}
        </div>
      </header>
      {navigation}
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}

function Place({ place, account }: { place: NonNullable<Props['place']>; account: Props['account'] }) {
  const text = (
    <>
      <span className={classes.name}>{place.name}</span>
      <span className={classes.detail}>{place.detail}</span>
    </>
  );
  if (!account) return <div className={classes.place}>{text}</div>;
  return (
    <account.link className={`${classes.place} ${classes.account}`} title={account.label}>
      {text}
    </account.link>
  );
}
