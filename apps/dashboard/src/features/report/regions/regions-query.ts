import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { daysOf } from '../filter/period.ts';
import { whenChanged } from '../live/refresh.ts';
import { comparedDays, type RegionsSearch, yearOf } from './regions-search.ts';

/** How soon a facility's changed figures are asked for again at the earliest, and the copies of a year, in milliseconds. */
const FIGURES_PACE = 5_000;
const COPIES_PACE = 15_000;

const ONCE = { staleTime: Number.POSITIVE_INFINITY };
const ANEW = { placeholderData: keepPreviousData, retry: false, staleTime: 0 };

/** All branches with their names; undefined while they are on their way. Reference data: asked once. */
export const useBranches = () => useQuery(trpc.organisation.branches.queryOptions(undefined, ONCE));

/** How many facilities each branch has, by its code. Reference data: asked once. */
export function useBranchSizes(): ReadonlyMap<string, number> | undefined {
  const sizes = useQuery(trpc.report.branchSizes.queryOptions(undefined, ONCE)).data;
  return sizes && new Map(sizes.map(({ branchCode, facilities }) => [branchCode, facilities]));
}

/** The copies of the chosen year, of all branches or of one. */
export const useCopies = (search: RegionsSearch, periods: ReportPeriods, branchCodes: string[]) =>
  useQuery(
    trpc.report.delivery.queryOptions(
      { year: yearOf(search, periods), branchCodes },
      { ...ANEW, ...whenChanged(COPIES_PACE) },
    ),
  );

/** One facility in the chosen period, beside the same days of the last campaign where the period has such days. */
export const useFacility = (facilityId: number, search: RegionsSearch, periods: ReportPeriods) =>
  useQuery(
    trpc.report.facility.queryOptions(
      {
        facilityId,
        ...daysOf(search, periods),
        compare: comparedDays(search, periods),
        year: yearOf(search, periods),
      },
      { ...ANEW, ...whenChanged(FIGURES_PACE) },
    ),
  );

/** A facility's latest days, certified or not; asked for only by who may see days. */
export function useLatestDays(facilityId: number) {
  const often = { staleTime: 0, ...whenChanged(COPIES_PACE) };
  return {
    waiting: useQuery(trpc.day.days.queryOptions({ facilityId }, often)),
    certified: useQuery(trpc.day.history.queryOptions({ facilityId, before: null }, often)),
  };
}
