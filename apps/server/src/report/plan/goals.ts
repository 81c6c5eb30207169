import type { ReportReach } from '@jazylym/domain/access/can';
import { expectedShares, type PlanGoals } from '@jazylym/domain/report/goal';
import type { PlanProgressQuery } from '@jazylym/domain/report/plan';
import type { Services } from '../../context.ts';
import { courseOf, linesWithin } from './course.ts';
import { planLines } from './plan-store.ts';

type Asking = Pick<Services, 'db' | 'reports' | 'known'>;

/**
 * What is planned of a kind of lines within reach, and how much of it is expected by each day, for pages that have what was accepted
 * already: of the rollup only the days of the campaign before are read.
 */
export async function planGoals(
  { db, reports, known }: Asking,
  query: PlanProgressQuery,
  reach: ReportReach,
): Promise<PlanGoals> {
  const { year, kind } = query;
  const { keys } = linesWithin({ reach, known }, query);
  const codes = new Set(keys.map(({ code }) => code));
  // As `planProgress` does: a plan is never read from a standby, so that who saved it sees it.
  const lines = (await planLines(db.pool, year)).filter((line) => line.kind === kind && codes.has(line.code));
  const { campaign, curve } = await reports.read((client) => courseOf(client, year, { reach, known }));
  return {
    kind,
    campaign,
    lines: lines.map(({ code, sets }) => ({ code, sets })),
    count: keys.length,
    expected: campaign === null ? [] : expectedShares(campaign, curve),
  };
}
