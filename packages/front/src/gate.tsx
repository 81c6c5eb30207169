import { dayReach } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import type { PlaceLink } from '@jazylym/ui/shell/shell';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ChangePassword } from './change-password.tsx';
import { Frame } from './frame.tsx';
import { KeptPage } from './kept-page.tsx';
import { preferLanguage, useWords } from './language.ts';
import { Bell } from './notices/bell.tsx';
import type { NoticeLink } from './notices/notice-link.ts';
import { problemOf } from './problem.ts';
import { useSessionChange } from './session-change.ts';
import { signOut } from './sign-in.ts';
import { SignInPage } from './sign-in-page.tsx';
import { askWhoIsSignedIn, trpc } from './trpc.ts';

interface Props {
  /** The page's name, for the browser's tab. */
  title: string;
  /** Where the product's name leads. */
  home: string;
  /** What the header says of who is signed in; a hook's result may go in. Their role and name by default. */
  place?: { name: string; detail: string } | null;
  /** Leads from who is signed in to their own account. */
  account?: PlaceLink;
  /** The way to other pages, for somebody who is let in. */
  navigation?: (actor: Actor) => ReactNode;
  /** Leads from a notice to what it tells of, for whom there are notices. */
  notices: NoticeLink;
  /** Whether the page waits, out of sight, while its owner signs in again. The counter keeps what is typed in the browser instead. */
  keepsPage?: boolean;
  /** The page of somebody who is signed in and needs no new password. */
  children: (actor: Actor) => ReactNode;
}

/** The frame, and inside it whatever the session asks for: waiting, an error, signing in, a new password, the page itself. */
export function Gate({ title, home, place, account, navigation, notices, keepsPage = false, children }: Props) {
  const { t } = useWords();
  const me = useQuery(trpc.access.me.queryOptions(undefined, { refetchOnWindowFocus: 'always' }));
  const actor = me.data?.actor ?? null;
  const isLetIn = actor !== null && me.data?.mustChangePassword === false;
  useSessionChange(me.data === undefined ? undefined : (actor?.userId ?? null));
  const language = me.data?.language;
  useEffect(() => {
    if (language !== undefined) preferLanguage(language);
  }, [language]);
  /** Whose page is there to be kept: nobody else sees it, nor who has signed out themselves. */
  const [owner, setOwner] = useState<Actor | null>(null);
  if (keepsPage && isLetIn && owner !== actor) setOwner(actor);
  const leave = async () => {
    if (!(await signOut())) return;
    await askWhoIsSignedIn();
    setOwner(null);
  };

  const page = () => {
    if (me.isPending)
      return (
        <div style={{ padding: '2rem' }}>
          <SkeletonLines lines={6} label={t('shell.loading')} />
        </div>
      );
    if (me.data === undefined)
      return (
        <ErrorState
          rank={1}
          title={t('shell.error.title')}
          hint={t(`shell.error.${problemOf(me.error)}`)}
          retry={{ label: t('shell.retry'), onRetry: () => void me.refetch(), busy: me.isFetching }}
        />
      );
    if (me.data === null) return <SignInPage />;
    if (me.data.mustChangePassword) return <ChangePassword isPage />;
    return !keepsPage && children(me.data.actor);
  };

  return (
    <Frame
      title={title}
      home={home}
      place={actor && (place ?? { name: t(`access.role.${actor.role}`), detail: actor.displayName })}
      account={isLetIn ? account : null}
      navigation={isLetIn && navigation?.(actor)}
      onSignOut={actor && (() => void leave())}
      actions={isLetIn && dayReach(actor) !== null && <Bell key={actor.userId} link={notices} />}
    >
      {page()}
      {owner !== null && (
        <KeptPage key={owner.userId} isShown={isLetIn}>
          {children(owner)}
        </KeptPage>
      )}
    </Frame>
  );
}
