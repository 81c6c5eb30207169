import type { AppRouter } from '@jazylym/server/router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { isSignedOut, isWorthRetrying } from './problem.ts';

/** What each procedure answers, as in `Answers['abonement']['today']`. */
export type Answers = inferRouterOutputs<AppRouter>;

const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] });

const onError = (error: unknown) => {
  if (isSignedOut(error)) void askWhoIsSignedIn();
};

/** A query or a mutation that hears that the session is over asks again who is signed in, which leads to the sign-in. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** The server's procedures as query and mutation options. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** Asks the server anew who is signed in. */
export const askWhoIsSignedIn = () => queryClient.invalidateQueries({ queryKey: trpc.access.me.queryKey() });
