import { isWorthRetrying } from '@jazylym/front/problem';
import { queryClient } from '@jazylym/front/trpc';
import type { Query } from '@tanstack/react-query';
import { dueAt } from './due.ts';
import { live } from './live.ts';

/** Options of a query whose figures are asked for anew when they changed, but not sooner than `pace` milliseconds after the last time. */
export const whenChanged = (pace: number) => ({ meta: { pace } });

/**
 * Asks for what is on the page anew when it is due, until the answer is called; a page out of sight waits until it is seen. What is there
 * stays until the new answer has come, so that nothing moves.
 */
export function startRefreshing(): () => void {
  const late = Math.random();
  const askedAt = new WeakMap<Query, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds);
  };
  function look(): void {
    if (document.visibilityState === 'hidden') return;
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const query of queryClient.getQueryCache().getAll()) {
      const pace = query.meta?.pace;
      if (typeof pace !== 'number' || !isAskable(query)) continue;
      const { state } = query;
      const asked = {
        pace,
        askedAt: askedAt.get(query) ?? Math.max(state.dataUpdatedAt, state.errorUpdatedAt),
        hasFailed: state.status === 'error',
      };
      const due = dueAt(asked, live.now(), { now, late });
      if (due > now) next = Math.min(next, due);
      else void queryClient.refetchQueries({ queryKey: query.queryKey, exact: true });
    }
    if (Number.isFinite(next)) lookIn(next - now);
  }
  const soon = () => lookIn(0);
  const leaveCache = queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'observerAdded') soon();
    if (event.type !== 'updated') return;
    if (event.action.type === 'fetch') askedAt.set(event.query, Date.now());
    if (event.action.type === 'success' || event.action.type === 'error') soon();
  });
  const leaveLive = live.follow(soon);
  document.addEventListener('visibilitychange', soon);
  return () => {
    clearTimeout(timer);
    leaveCache();
    leaveLive();
    document.removeEventListener('visibilitychange', soon);
  };
}

/** Shown, not being asked for, and not refused for good, as a title that is not there. */
const isAskable = (query: Query): boolean =>
  query.isActive() &&
  query.state.fetchStatus === 'idle' &&
  (query.state.status !== 'error' || isWorthRetrying(query.state.error));
