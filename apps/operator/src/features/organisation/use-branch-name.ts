import type { BranchCode } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';

/** Names branches in the reader's language; the bare code until their list is there. */
export function useBranchName(): (code: BranchCode) => string {
  const { language } = useWords();
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return (code) => branches.data?.find((branch) => branch.code === code)?.names[language] ?? code;
}
