import { reportReach } from '@jazylym/domain/access/can';
import { branchesBehind, titlesFar } from '@jazylym/domain/report/compared';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../../app/reader.ts';
import { type BranchCompared, branchesCompared, type TitleCompared, titlesCompared } from '../card/compared-rows.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { useGoals } from '../goal/goals-query.ts';
import { branchLines, titleLines } from '../goal/planned-by.ts';
import { plannedByToday, withPlans } from './planned-rows.ts';

/** Who is behind and what is far off, and against what it was measured where there is no plan. */
interface Found {
  behind: BranchCompared[];
  far: TitleCompared[];
  all: { now: number; before: number };
}

const ONCE = { staleTime: Number.POSITIVE_INFINITY };

/**
 * Branches that lag and titles that are far off, by their plans and without one by the same days of the last campaign; each kind the
 * largest difference first. Both measure a campaign alone.
 */
export function useCompared(
  report: AcceptanceReport,
  before: AcceptanceReport | undefined,
  periods: ReportPeriods,
): Found {
  const [search] = useReportSearch();
  const reach = reportReach(useReader());
  const { today } = periods;
  // A plan is of the campaign, and counts what awaits payment too.
  const isPlanned = reach !== null && search.period === 'campaign' && search.paidOnly !== 'yes';
  const ofBranches = isPlanned ? branchLines(search, reach) : null;
  const ofTitles = isPlanned ? titleLines(search, reach) : null;
  const branchGoals = useGoals(ofBranches && { kind: 'branch' }, periods);
  const titleGoals = useGoals(ofTitles && { kind: 'title' }, periods);
  const named = useQuery(trpc.organisation.branches.queryOptions(undefined, ONCE)).data ?? [];
  const listed = useQuery(trpc.catalogue.titles.queryOptions(undefined, ONCE)).data ?? [];
  const branches = withPlans(
    branchesCompared(report, before),
    plannedByToday(branchGoals, ofBranches?.codes ?? null, today),
    (code) => {
      const found = named.find((one) => one.code === code);
      return found && { key: code, now: 0, before: 0, branchCode: found.code, names: found.names };
    },
  );
  const titles = withPlans(
    titlesCompared(report, before),
    plannedByToday(titleGoals, ofTitles?.codes ?? null, today),
    (code) => {
      const found = listed.find(({ publicationIndex }) => publicationIndex === code);
      return found && { key: code, now: 0, before: 0, publicationIndex: found.publicationIndex, title: found.title };
    },
  );
  const all = { now: report.total.sets, before: before?.total.sets ?? 0 };
  return { behind: branchesBehind(branches, all), far: titlesFar(titles), all };
}
