import type { AcceptanceReport } from '@jazylym/domain/report/report';

/** What was accepted of each line of a kind, in sets. */
export const acceptedSets = (
  { byBranch, byPublication }: Pick<AcceptanceReport, 'byBranch' | 'byPublication'>,
  kind: 'branch' | 'title',
): ReadonlyMap<string, number> =>
  new Map<string, number>(
    kind === 'branch'
      ? byBranch.map(({ branchCode, figures }) => [branchCode, figures.sets])
      : byPublication.map(({ publicationIndex, figures }) => [publicationIndex, figures.sets]),
  );
