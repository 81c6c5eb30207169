import type { BranchCode } from '@jazylym/domain/organisation/organisation';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { WholeTable } from '../export/whole/use-keep-whole.ts';
import { daysOf } from '../filter/period.ts';
import { comparedDays, type RegionsSearch } from './regions-search.ts';

/** Of which branches, none for all; a facility's figures are of all titles, so they are for those alone who see these. */
interface Of {
  branchCodes: readonly BranchCode[];
  seesAllTitles: boolean;
}

/** The tables of which a league of branches or facilities shows a part: every title of every branch, and every facility. */
export function wholeTables(
  search: RegionsSearch,
  periods: ReportPeriods,
  { branchCodes, seesAllTitles }: Of,
): WholeTable[] {
  const asked = { ...daysOf(search, periods), branchCodes: [...branchCodes] };
  const titles: WholeTable = { name: 'branchTitles', asked };
  if (!seesAllTitles) return [titles];
  return [titles, { name: 'facilities', asked: { ...asked, compare: comparedDays(search, periods) } }];
}
