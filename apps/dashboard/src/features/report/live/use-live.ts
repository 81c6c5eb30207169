import { actionsOf } from '@jazylym/domain/access/can';
import { askWhoIsSignedIn, trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Message } from './heard.ts';
import { live } from './live.ts';
import { startRefreshing } from './refresh.ts';
import { shareStream } from './share.ts';

/** Keeps figures fresh while somebody who reads reports is signed in; when their session ends, asks who is, which leads to the sign-in. */
export function useLive(): void {
  const me = useQuery(trpc.access.me.queryOptions()).data ?? null;
  const listens = me !== null && !me.mustChangePassword && actionsOf(me.actor).includes('report.read');
  const userId = listens ? me.actor.userId : null;
  useEffect(() => {
    if (userId === null) return undefined;
    live.begin();
    const askWho = () => void askWhoIsSignedIn();
    const hear = (message: Message) => {
      live.hear(message);
      if (message.kind === 'over') askWho();
    };
    const leave = shareStream({ hear, refused: askWho });
    const rest = startRefreshing();
    return () => {
      leave();
      rest();
    };
  }, [userId]);
}
