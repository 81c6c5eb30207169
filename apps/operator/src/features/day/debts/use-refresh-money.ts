import { trpc } from '@jazylym/front/trpc';
import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for all that money handed in shows up in; ends once it is here. */
export function useRefreshMoney(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.day.pathKey() });
}
