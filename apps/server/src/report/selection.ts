import type { ReportReach } from '@jazylym/domain/access/can';
import type { Known } from '../organisation/known.ts';
import { ALL_TITLES, EVERYWHERE, WHOLE_BRANCH } from './cells.ts';
import type { Cells, Where } from './store.ts';

/** What a report asks to be narrowed to; nothing in particular is all that its asker may count. */
type Asked = { branchCodes: readonly string[]; publicationIndexes: readonly string[] };

/** The places and titles of a report, as far as a reach goes. A list that is left empty counts nothing; null counts all. */
export type Selection = { branchCodes: readonly string[] | null; publicationIndexes: readonly string[] | null };

export function selectionOf(
  { branchCodes, publicationIndexes }: Asked,
  reach: ReportReach,
  known: Pick<Known, 'publications'>,
): Selection {
  const { publisherIds } = reach;
  const titles =
    publisherIds === 'all'
      ? 'all'
      : [...known.publications().values()]
          .filter((one) => publisherIds.includes(one.publisherId))
          .map((one) => one.publicationIndex);
  return {
    branchCodes: narrowed(branchCodes, reach.branchCodes),
    publicationIndexes: narrowed(publicationIndexes, titles),
  };
}

/** Of what is asked, what is allowed; asking for nothing in particular asks for all that is allowed. */
function narrowed(asked: readonly string[], allowed: 'all' | readonly string[]): readonly string[] | null {
  if (allowed === 'all') return asked.length === 0 ? null : asked;
  return asked.length === 0 ? allowed : asked.filter((one) => allowed.includes(one));
}

const wholeBranch = (branchCode: string): Where => ({ branchCode, facilityId: WHOLE_BRANCH });

/** The cells of a selection summed up: as few places as say it. */
export const together = ({ branchCodes, publicationIndexes }: Selection): Cells => ({
  places: (branchCodes ?? [EVERYWHERE]).map(wholeBranch),
  publicationIndexes: publicationIndexes ?? [ALL_TITLES],
});

/** The cells of a selection by title. */
export const titlesOf = (selection: Selection): Cells => ({
  ...together(selection),
  publicationIndexes: selection.publicationIndexes ?? 'each',
});

/** The cells of a selection by branch. */
export const branchesOf = (selection: Selection, known: Pick<Known, 'branches'>): Cells => ({
  ...together(selection),
  places: (selection.branchCodes ?? known.branches().map(({ code }) => code)).map(wholeBranch),
});

/** The cells of the only branch of a selection by facility; null where there is not just one. */
export function facilitiesOf(selection: Selection, known: Pick<Known, 'facilitiesOf'>): Cells | null {
  const [branchCode, ...others] = selection.branchCodes ?? [];
  if (branchCode === undefined || others.length > 0) return null;
  const places = known.facilitiesOf(branchCode).map(({ id }) => ({ branchCode, facilityId: id }));
  return { ...together(selection), places };
}
