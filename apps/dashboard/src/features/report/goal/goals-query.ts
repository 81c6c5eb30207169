import type { PlanGoals } from '@jazylym/domain/report/goal';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { PlanKind } from '@jazylym/domain/report/plan';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';

/** A plan changes when somebody changes it, and what it expects changes with the day. */
const FRESH_EVERY = 60_000;

/** Of what the plan is asked for: a kind of lines, facilities with their branch; null where no plan is shown. */
export type GoalsAsked = { kind: PlanKind; branchCode?: string } | null;

/** What is planned for the campaign; undefined until it has come, and where no plan is shown or there is no campaign. */
export function useGoals(asked: GoalsAsked, { campaign }: ReportPeriods): PlanGoals | undefined {
  const isAsked = asked !== null && campaign !== null;
  const goals = useQuery(
    trpc.report.planGoals.queryOptions(
      { year: campaign?.year ?? 0, kind: 'branch', ...asked },
      { enabled: isAsked, refetchInterval: FRESH_EVERY, staleTime: FRESH_EVERY, retry: false },
    ),
  );
  return isAsked ? goals.data : undefined;
}
