import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { daysOf } from '../filter/period.ts';
import { comparedDays, type RegionsSearch, yearOf } from './regions-search.ts';

/** How often a facility's figures are asked for while somebody looks, and the copies of a year, in milliseconds. */
const FRESH_EVERY = 5_000;
const COPIES_EVERY = 15_000;

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
      { ...ANEW, refetchInterval: COPIES_EVERY },
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
      { ...ANEW, refetchInterval: FRESH_EVERY },
    ),
  );

/** A facility's latest days, certified or not; asked for only by who may see days. */
export function useLatestDays(facilityId: number) {
  const often = { staleTime: 0, refetchInterval: COPIES_EVERY };
  return {
    waiting: useQuery(trpc.day.days.queryOptions({ facilityId }, often)),
    certified: useQuery(trpc.day.history.queryOptions({ facilityId, before: null }, often)),
  };
}
