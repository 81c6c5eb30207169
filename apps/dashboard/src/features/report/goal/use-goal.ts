import { reportReach } from '@jazylym/domain/access/can';
import { type Goal, goalOf, planByDay } from '@jazylym/domain/report/goal';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useReader } from '../../../app/reader.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { acceptedSets } from './accepted-sets.ts';
import { useGoals } from './goals-query.ts';
import { type PlannedBy, plannedBy, type Unplanned } from './planned-by.ts';

interface Shown {
  by: PlannedBy | Unplanned;
  /** Null where nothing is planned; undefined until it has come, and where no plan is shown. */
  goal: Goal | null | undefined;
  /** Sets of the plan that are expected by the end of each day of the campaign. */
  byDay: readonly number[];
}

/** The plan of what the page is narrowed to, beside what a report of the campaign has of it. */
export function useGoal(report: AcceptanceReport, periods: ReportPeriods): Shown {
  const [search] = useReportSearch();
  const reach = reportReach(useReader());
  const by = reach === null ? 'places' : plannedBy(search, reach);
  const goals = useGoals(typeof by === 'string' ? null : { kind: by.kind }, periods);
  if (typeof by === 'string' || goals === undefined) return { by, goal: undefined, byDay: [] };
  const { codes, kind } = by;
  const goal = goalOf(goals, { codes, accepted: acceptedSets(report, kind), today: periods.today });
  return { by, goal, byDay: goal === null ? [] : planByDay(goals, goal.sets) };
}
