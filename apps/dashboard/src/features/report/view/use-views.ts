import type { SavedView } from '@jazylym/domain/report/view';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

/** The views that somebody has or is shown, and what one does with them; none while they are on their way. */
export function useViews() {
  const router = useRouter();
  const queries = useQueryClient();
  const views = useQuery(trpc.report.views.queryOptions()).data ?? [];
  const onSettled = () => queries.invalidateQueries(trpc.report.views.queryFilter());
  const save = useMutation(trpc.report.saveView.mutationOptions({ onSettled }));
  const removal = useMutation(trpc.report.removeView.mutationOptions({ onSettled }));
  const home = useMutation(trpc.report.setHomeView.mutationOptions({ onSettled }));
  return {
    views,
    save,
    open: (address: string): void => router.history.push(`/dashboard${address}`),
    setHome: (id: string | null): void => home.mutate({ id }),
    remove: ({ id }: SavedView): void => removal.mutate({ id }),
  };
}

/** The address of what is shown now, as a view keeps it. */
export const addressNow = (): string => {
  const { pathname, search } = window.location;
  return `${pathname.replace(/^\/dashboard\/?/, '/')}${search}`;
};
