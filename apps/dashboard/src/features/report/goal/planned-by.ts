import type { ReportReach } from '@jazylym/domain/access/can';
import { kindsWithin } from '@jazylym/domain/report/plan';
import type { ReportSearch } from '../filter/search.ts';

/** By which lines of the plan something is planned, null for all of them. */
export type PlannedBy = { kind: 'branch' | 'title'; codes: readonly string[] | null };

/** Why what is looked at has no plan: it is in sets, counts invoices that await payment, and a title's is of the whole country. */
export type Unplanned = 'measure' | 'paid' | 'places';

type Chosen = Pick<ReportSearch, 'branches' | 'publications'>;

/** The lines of branches, which are planned over all titles; null where titles are chosen, or some are all that one reads. */
export const branchLines = ({ branches, publications }: Chosen, reach: ReportReach): PlannedBy | null =>
  publications.length === 0 && kindsWithin(reach).includes('branch')
    ? { kind: 'branch', codes: branches.length === 0 ? null : branches }
    : null;

/** The lines of titles, which are planned over all branches; null where branches are chosen, or some are all that one reads. */
export const titleLines = ({ branches, publications }: Chosen, reach: ReportReach): PlannedBy | null =>
  branches.length === 0 && kindsWithin(reach).includes('title')
    ? { kind: 'title', codes: publications.length === 0 ? null : publications }
    : null;

/** Which lines are the plan of what is looked at. A title's plan in one branch nobody sets. */
export function plannedBy(
  search: Chosen & Pick<ReportSearch, 'measure' | 'paidOnly'>,
  reach: ReportReach,
): PlannedBy | Unplanned {
  if (search.measure !== 'sets') return 'measure';
  if (search.paidOnly === 'yes') return 'paid';
  return branchLines(search, reach) ?? titleLines(search, reach) ?? 'places';
}
