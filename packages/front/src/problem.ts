import type { AppRouter } from '@jazylym/server/router';
import { TRPCClientError } from '@trpc/client';

type Answer = TRPCClientError<AppRouter>['data'];
type Problem = NonNullable<Answer>['problem'];

/** The name of a server's problem; `offline` where no answer of ours came at all: no network, a proxy's error page. */
export function problemOf(error: unknown): Problem | 'offline' {
  if (!(error instanceof TRPCClientError)) return 'defect';
  return (error as TRPCClientError<AppRouter>).data?.problem ?? 'offline';
}

/** The session has ended, or the account may not go on: signing in again is the way on. */
export const isSignedOut = (error: unknown): boolean => {
  const problem = problemOf(error);
  return problem === 'signInNeeded' || problem === 'mustChangePassword';
};

/** Whether the same request may succeed later without anybody changing anything. */
export const isWorthRetrying = (error: unknown): boolean => {
  const problem = problemOf(error);
  return problem === 'offline' || problem === 'unavailable' || problem === 'defect';
};
