import { reportReach } from '@jazylym/domain/access/can';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expectedBy, type Goal, goalOf, type PlanGoals, planByDay } from '@jazylym/domain/report/goal';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { kindsWithin } from '@jazylym/domain/report/plan';
import { useReader } from '../../../app/reader.ts';
import { type GoalsAsked, useGoals } from '../goal/goals-query.ts';
import { useRegionsSearch } from './use-regions-search.ts';

/** What is planned of places, by their codes, and which part of it is expected by today. */
export interface PlaceGoals {
  goals: PlanGoals;
  plans: ReadonlyMap<string, number>;
  expected: number;
}

/** The plan of branches or of a branch's facilities, of which the campaign is shown; null for editors, where nothing is planned, and until it has come. */
export function usePlaceGoals(asked: Exclude<GoalsAsked, null>, periods: ReportPeriods): PlaceGoals | null {
  const [{ period }] = useRegionsSearch();
  const reach = reportReach(useReader());
  const isShown = period === 'campaign' && reach !== null && kindsWithin(reach).includes(asked.kind);
  const goals = useGoals(isShown ? asked : null, periods);
  if (goals === undefined || goals.lines.length === 0) return null;
  return {
    goals,
    plans: new Map(goals.lines.map(({ code, sets }) => [code, sets])),
    expected: expectedBy(goals, periods.today),
  };
}

/** Where one place stands against its plan; null where it has none. */
export const goalOfPlace = (
  { goals }: PlaceGoals,
  { code, sets, today }: { code: string; sets: number; today: CalendarDate },
): Goal | null => goalOf(goals, { codes: [code], accepted: new Map([[code, sets]]), today });

/** Sets that a place's plan expects by the end of each day of the campaign; none where it has no plan. */
export const planOfPlace = (planned: PlaceGoals | null, goal: Goal | null): number[] =>
  planned === null || goal === null ? [] : planByDay(planned.goals, goal.sets);
