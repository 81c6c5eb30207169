import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';

/** What the header says of the reader: their branch, or what they are, and their name. */
export function usePlace(): { name: string; detail: string } | null {
  const { t, language } = useWords();
  const me = useQuery(trpc.access.me.queryOptions());
  const actor = me.data?.actor ?? null;
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, {
      enabled: actor !== null && actor.branchCode !== null,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  if (actor === null) return null;
  const role = t(`access.role.${actor.role}`);
  const branch = branches.data?.find(({ code }) => code === actor.branchCode);
  return {
    name: branch ? branch.names[language] : role,
    detail: branch ? `${actor.displayName}, ${role}` : actor.displayName,
  };
}
