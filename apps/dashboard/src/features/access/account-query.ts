import { queryClient, trpc } from '@jazylym/front/trpc';

/** After an administrator changed something: lists, pages and histories of accounts are asked for anew. */
export const accountsChanged = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.access.accounts.pathFilter()),
    queryClient.invalidateQueries(trpc.access.account.pathFilter()),
    queryClient.invalidateQueries(trpc.access.locks.pathFilter()),
    queryClient.invalidateQueries(trpc.organisation.changes.pathFilter()),
  ]);
