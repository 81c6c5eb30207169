import { comparing, type Measured } from '@jazylym/domain/report/compared';
import type { AcceptanceReport } from '@jazylym/domain/report/report';

/** A title and its sets against those of the same days of the last campaign. */
export type TitleCompared = Measured & Pick<AcceptanceReport['byPublication'][number], 'title' | 'publicationIndex'>;

/** A branch and its sets against those of the same days of the last campaign. */
export type BranchCompared = Measured & Pick<AcceptanceReport['byBranch'][number], 'names' | 'branchCode'>;

/** Every title of either campaign by sets; the newer name of it. */
export function titlesCompared(report: AcceptanceReport, before: AcceptanceReport | undefined): TitleCompared[] {
  const titles = new Map<string, AcceptanceReport['byPublication'][number]>(
    [...(before?.byPublication ?? []), ...report.byPublication].map((one) => [one.publicationIndex, one]),
  );
  const setsOf = ({ byPublication }: AcceptanceReport): Map<string, number> =>
    new Map(byPublication.map(({ publicationIndex, figures }) => [publicationIndex, figures.sets]));
  return comparing(setsOf(report), before ? setsOf(before) : new Map()).flatMap((one) => {
    const named = titles.get(one.key);
    return named === undefined ? [] : [{ ...one, title: named.title, publicationIndex: named.publicationIndex }];
  });
}

/** Every branch of either campaign by sets. */
export function branchesCompared(report: AcceptanceReport, before: AcceptanceReport | undefined): BranchCompared[] {
  const setsOf = ({ byBranch }: AcceptanceReport): Map<string, number> =>
    new Map(byBranch.map(({ branchCode, figures }) => [branchCode, figures.sets]));
  const branches = new Map<string, AcceptanceReport['byBranch'][number]>(
    [...(before?.byBranch ?? []), ...report.byBranch].map((one) => [one.branchCode, one]),
  );
  return comparing(setsOf(report), before ? setsOf(before) : new Map()).flatMap((one) => {
    const named = branches.get(one.key);
    return named === undefined ? [] : [{ ...one, names: named.names, branchCode: named.branchCode }];
  });
}
