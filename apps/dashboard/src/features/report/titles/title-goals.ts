import { reportReach } from '@jazylym/domain/access/can';
import { expectedBy, type PlanGoals } from '@jazylym/domain/report/goal';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useReader } from '../../../app/reader.ts';
import { useGoals } from '../goal/goals-query.ts';
import { titleLines } from '../goal/planned-by.ts';
import type { PaidSearch } from './titles-search.ts';

/** What is planned of titles, and which part of it is expected by today. */
interface TitleGoals {
  goals: PlanGoals;
  expected: number;
}

/**
 * The plan of titles where the page shows what it counts: the campaign, all branches, what awaits payment among it. Null
 * where it does not, where nothing is planned, and until it has come.
 */
export function useTitleGoals(search: PaidSearch, periods: ReportPeriods): TitleGoals | null {
  const reach = reportReach(useReader());
  const isOfPlan = reach !== null && search.period === 'campaign' && search.paid !== 'yes';
  const goals = useGoals(isOfPlan && titleLines(search, reach) !== null ? { kind: 'title' } : null, periods);
  if (goals === undefined || goals.lines.length === 0) return null;
  return { goals, expected: expectedBy(goals, periods.today) };
}
