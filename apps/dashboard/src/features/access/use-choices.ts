import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { compareText } from '@jazylym/i18n/compare';
import { useQuery } from '@tanstack/react-query';

/** The branches that an account may hold in, in the order of the alphabet. Reference data: asked once. */
export function useBranchChoices(): { value: string; label: string }[] {
  const { language } = useWords();
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  return (branches ?? [])
    .map(({ code, names }) => ({ value: code, label: names[language] }))
    .sort((one, other) => compareText(one.label, other.label));
}

/** The publishers whose editorial office an account may be. */
export function usePublisherChoices(): { value: string; label: string }[] {
  const publishers = useQuery(trpc.access.publishers.queryOptions()).data;
  return (publishers ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
}
