import type { PlanProgressQuery } from '@jazylym/domain/report/plan';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { whenChanged } from '../live/refresh.ts';

/** How soon changed figures are asked for again at the earliest, in milliseconds: a plan is looked at by the day, not by the second. */
const PACE = 15_000;

/** What is planned beside what was accepted. The last answer stays while a newer one is on its way, and while the server is gone. */
export const useProgress = (query: PlanProgressQuery) =>
  useQuery(trpc.report.planProgress.queryOptions(query, { ...whenChanged(PACE), retry: false, staleTime: 0 }));

/** A plan's changes, the newest first. */
export const useHistory = (year: number) => useQuery(trpc.report.plan.queryOptions({ year }, { staleTime: 0 }));

/** Reads the plan anew wherever it is shown. */
export const planChanged = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: trpc.report.planProgress.queryKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.report.plan.queryKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.report.planGoals.queryKey() }),
  ]);
