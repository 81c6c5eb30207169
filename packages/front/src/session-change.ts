import { useEffect, useRef } from 'react';
import { queryClient } from './trpc.ts';

/** All windows of both front ends; a window does not hear itself. */
const windows = new BroadcastChannel('jazylym.session');

/** Tells the other windows of this browser that somebody has signed in or out: the cookie is theirs too. */
export const announceSessionChange = (): void => windows.postMessage('changed');

/** Forgets all that was answered to whoever was signed in, and asks anew; the page waits for who it is now. */
function forgetAnswers(): void {
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.resetQueries();
}

/**
 * Keeps a window from going on under one clerk's name with another's session: when another window changes the session, or the
 * server names somebody else than before, everything is asked anew. What was typed waits in the till's storage.
 * `userId`: null while nobody is signed in, undefined while that is not known.
 */
export function useSessionChange(userId: string | null | undefined): void {
  const known = useRef<string | null>(null);
  useEffect(() => {
    windows.addEventListener('message', forgetAnswers);
    return () => windows.removeEventListener('message', forgetAnswers);
  }, []);
  useEffect(() => {
    if (userId === undefined) return;
    if (userId === null) queryClient.removeQueries({ type: 'inactive' });
    else if (known.current !== null && known.current !== userId) forgetAnswers();
    known.current = userId;
  }, [userId]);
}
