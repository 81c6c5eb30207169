import { can, type ReportReach, type Scope } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { kindsWithin, PlanKind } from '@jazylym/domain/report/plan';
import type { Known } from '../../organisation/known.ts';
import { namesIn } from '../names.ts';

/** By what a line of a plan is called. */
export type LineKey = { kind: PlanKind; code: string };

/** What reference data must say of a line. */
export type KnownLines = Pick<Known, 'branches' | 'facility' | 'facilityByCode' | 'facilitiesOf' | 'publications'>;

/**
 * Whether a line is of those that somebody reads: branches and facilities of the own branches where all titles are theirs, titles
 * where all branches are, for a title's line counts the whole country. What does not exist is nobody's.
 */
export function readsLine(reach: ReportReach, known: KnownLines, { kind, code }: LineKey): boolean {
  const { branchCodes, publisherIds } = reach;
  if (!kindsWithin(reach).includes(kind)) return false;
  const reaches = (branchCode: string | undefined) =>
    branchCode !== undefined && (branchCodes === 'all' || branchCodes.includes(branchCode));
  switch (kind) {
    case 'branch':
      return reaches(known.branches().find((branch) => branch.code === code)?.code);
    case 'facility':
      return reaches(known.facilityByCode(code)?.branchCode);
    case 'title': {
      const title = known.publications().get(code);
      return title !== undefined && (publisherIds === 'all' || publisherIds.includes(title.publisherId));
    }
  }
}

/** Where one must be allowed to plan for a line: the country plans for branches and titles, a branch for its facilities. */
export function scopeOfLine(known: KnownLines, { kind, code }: LineKey): Scope | null {
  switch (kind) {
    case 'branch':
      return known.branches().some((branch) => branch.code === code) ? { kind: 'country' } : null;
    case 'title':
      return known.publications().has(code) ? { kind: 'country' } : null;
    case 'facility': {
      const facility = known.facilityByCode(code);
      return facility === undefined
        ? null
        : { kind: 'facility', facilityId: facility.id, branchCode: facility.branchCode };
    }
  }
}

/** Whether somebody may say what is planned of a line; of one that does not exist nobody may. */
export function plansLine(actor: Actor, known: KnownLines, line: LineKey): boolean {
  const scope = scopeOfLine(known, line);
  return scope !== null && can(actor, 'plan.manage', scope);
}

/** What a line is called; what reference data no longer knows is called by its code. */
export function lineNames(known: KnownLines): (line: LineKey) => Names {
  const names = namesIn(known);
  return ({ kind, code }) => {
    switch (kind) {
      case 'branch':
        return names.branch(code);
      case 'title':
        return names.title(code);
      case 'facility':
        return known.facilityByCode(code)?.names ?? { kk: code, ru: code, en: code };
    }
  };
}

/** Every line that somebody may plan: branches, their open facilities, titles; in the order of their codes. */
export function plannableLines(actor: Actor, known: KnownLines): LineKey[] {
  const branches = known.branches();
  const codes: Record<PlanKind, string[]> = {
    branch: branches.map(({ code }) => code),
    facility: branches.flatMap(({ code }) =>
      known.facilitiesOf(code).flatMap((facility) => (facility.closedOn === null ? [facility.code] : [])),
    ),
    title: [...known.publications().keys()].sort(),
  };
  return PlanKind.options
    .flatMap((kind) => codes[kind].map((code) => ({ kind, code })))
    .filter((line) => plansLine(actor, known, line));
}
