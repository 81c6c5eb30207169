import { trpc } from '@jazylym/front/trpc';
import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for everything that an abonement's new record shows up in: its page, today, the lists, the search. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: trpc.abonement.pathKey() });
}
