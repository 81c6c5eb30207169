import type { PlanGoals } from '@jazylym/domain/report/goal';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { PlanKind } from '@jazylym/domain/report/plan';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { whenChanged } from '../live/refresh.ts';

/** A plan changes when somebody changes it, and what it expects with the day: so soon it is asked for again at the earliest, in milliseconds. */
const PACE = 60_000;

/** Of what the plan is asked for: a kind of lines, facilities with their branch; null where no plan is shown. */
export type GoalsAsked = { kind: PlanKind; branchCode?: string } | null;

/** What is planned for the campaign; undefined until it has come, and where no plan is shown or there is no campaign. */
export function useGoals(asked: GoalsAsked, { campaign }: ReportPeriods): PlanGoals | undefined {
  const isAsked = asked !== null && campaign !== null;
  const goals = useQuery(
    trpc.report.planGoals.queryOptions(
      { year: campaign?.year ?? 0, kind: 'branch', ...asked },
      { ...whenChanged(PACE), enabled: isAsked, staleTime: PACE, retry: false },
    ),
  );
  return isAsked ? goals.data : undefined;
}
