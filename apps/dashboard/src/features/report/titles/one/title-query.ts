import { paidOf } from '@jazylym/domain/report/figures';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { trpc } from '@jazylym/front/trpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { daysOf } from '../../filter/period.ts';
import { whenChanged } from '../../live/refresh.ts';
import { comparedDays } from '../compared-days.ts';
import { shownYear, type TitleSearch } from './title-search.ts';

/** How soon changed figures are asked for again at the earliest, in milliseconds. */
const PACE = 5_000;
const FRESH = { ...whenChanged(PACE), placeholderData: keepPreviousData, retry: false, staleTime: 0 } as const;

/** What is known of a title and its copies by delivery month. One that is absent is not asked for again. */
export const useTitle = (index: string, search: TitleSearch, periods: ReportPeriods) =>
  useQuery(
    trpc.report.title.queryOptions(
      { publicationIndex: index, year: shownYear(search, periods), branchCodes: search.branches.toSorted() },
      FRESH,
    ),
  );

/** What was accepted of a title in the period, of all of it. */
export const useAccepted = (index: string, search: TitleSearch, periods: ReportPeriods) =>
  useQuery(
    trpc.report.acceptance.queryOptions(
      { ...daysOf(search, periods), branchCodes: search.branches.toSorted(), publicationIndexes: [index] },
      FRESH,
    ),
  );

/** The same over the same days of the last campaign; undefined for a period that has no such days. */
export function useAcceptedBefore(
  index: string,
  search: TitleSearch,
  periods: ReportPeriods,
): AcceptanceReport | undefined {
  const days = comparedDays(daysOf(search, periods), periods);
  const { today } = periods;
  const report = useQuery(
    trpc.report.acceptance.queryOptions(
      {
        ...(days ?? { from: today, to: today }),
        branchCodes: search.branches.toSorted(),
        publicationIndexes: [index],
      },
      { enabled: days !== null, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return days === null ? undefined : report.data;
}

/** A report without what is not paid yet, every figure of it. */
export const paidReport = (report: AcceptanceReport): AcceptanceReport => ({
  ...report,
  total: paidOf(report.total),
  byBranch: report.byBranch.map((row) => ({ ...row, figures: paidOf(row.figures) })),
  byDay: report.byDay.map((row) => ({ ...row, figures: paidOf(row.figures) })),
});
