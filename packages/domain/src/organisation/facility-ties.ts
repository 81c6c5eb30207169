import type { FacilityDraft } from './reference.ts';
import type { ReferenceRejection } from './reference-rejection.ts';

/** What a facility has to do with others, as they are or as a file is going to make them. */
export type TieFacts = {
  /** The facilities that it names; null where there is none of that code, or none is named. */
  sortingPoint: Named | null;
  enteredAt: Named | null;
  /** Other open facilities whose bundles are sorted here, and whose cards are entered here. */
  sorts: number;
  enters: number;
};

type Named = Pick<FacilityDraft, 'closedOn' | 'automated'>;

/** Gathers what a facility has to do with others; `ownCode` is the code that the others know it by. */
export type Ties = (facility: FacilityDraft, ownCode: string) => TieFacts;

/** Prepares all facilities for asking what any of them has to do with the others. */
export function prepareTies(facilities: readonly FacilityDraft[]): Ties {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]));
  const open = facilities.filter(({ closedOn }) => closedOn === null);
  const sorts = counted(open, ({ sortingPointCode }) => sortingPointCode);
  const enters = counted(open, ({ enteredAtCode }) => enteredAtCode);
  return ({ sortingPointCode, enteredAtCode }, ownCode) => ({
    sortingPoint: byCode.get(sortingPointCode ?? '') ?? null,
    enteredAt: byCode.get(enteredAtCode ?? '') ?? null,
    sorts: sorts.get(ownCode) ?? 0,
    enters: enters.get(ownCode) ?? 0,
  });
}

/** By a facility's code, how many others name it. */
function counted(
  facilities: readonly FacilityDraft[],
  named: (facility: FacilityDraft) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const facility of facilities) {
    const code = named(facility);
    if (code !== null && code !== facility.code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/**
 * What stands against a facility's ties; null where nothing does. A facility without automation names who enters its cards, which an
 * open one with automation can; one with automation names nobody. Who sorts or enters for others stays until they have somebody else.
 * A closed facility needs nobody: what it names may be closed too.
 */
export function againstTies(next: FacilityDraft, facts: TieFacts): ReferenceRejection | null {
  return againstSorting(next, facts) ?? againstEntering(next, facts) ?? againstReliance(next, facts);
}

function againstSorting(
  { sortingPointCode: facilityCode, closedOn }: FacilityDraft,
  { sortingPoint }: TieFacts,
): ReferenceRejection | null {
  if (facilityCode === null) return null;
  if (sortingPoint === null) return { reason: 'unknownSortingPoint', facilityCode };
  if (sortingPoint.closedOn !== null && closedOn === null) return { reason: 'sortingPointClosed', facilityCode };
  return null;
}

function againstEntering(
  { code, automated, enteredAtCode: facilityCode, closedOn }: FacilityDraft,
  { enteredAt }: TieFacts,
): ReferenceRejection | null {
  if (facilityCode === null) return automated ? null : { reason: 'enteredAtMissing' };
  if (automated) return { reason: 'enteredAtNeedless' };
  if (facilityCode === code) return { reason: 'enteredAtItself', facilityCode };
  if (enteredAt === null) return { reason: 'unknownEnteredAt', facilityCode };
  const isFit = enteredAt.closedOn === null && enteredAt.automated;
  return isFit || closedOn !== null ? null : { reason: 'enteredAtUnfit', facilityCode };
}

function againstReliance(
  { automated, closedOn }: FacilityDraft,
  { sorts, enters }: TieFacts,
): ReferenceRejection | null {
  if (enters > 0 && !(automated && closedOn === null)) return { reason: 'entersForOthers', facilities: enters };
  return sorts > 0 && closedOn !== null ? { reason: 'sortsForOthers', facilities: sorts } : null;
}
