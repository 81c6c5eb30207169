import type { CalendarDate } from '../calendar/calendar.ts';
import { decideBranch, ownTile } from './decide-branch.ts';
import { apart, decideCampaign } from './decide-campaign.ts';
import { decideFacility, type Unsettled } from './decide-facility.ts';
import { decidePostalPlace } from './decide-postal-place.ts';
import { prepareTies } from './facility-ties.ts';
import type { Branch } from './organisation.ts';
import type {
  BranchDraft,
  Campaign,
  FacilityDraft,
  FacilityEntry,
  PostalPlace,
  PostalPlaceDraft,
} from './reference.ts';
import type { CellReason } from './reference-cells.ts';
import type { HeaderProblem } from './reference-columns.ts';
import { type Decision, type ReferenceRejection, refuse } from './reference-rejection.ts';
import type { ReferenceRow } from './reference-rows.ts';

/**
 * A problem with its place in the file: `line` counts from 1 with the header, as an editor shows it; `column` is a column's key,
 * null where the whole line is wrong.
 */
export type ReferenceProblem =
  | HeaderProblem
  | { line: number; column: string; reason: CellReason | 'repeatedCode' }
  | { line: number; column: string; reason: 'refused'; rejection: ReferenceRejection }
  | { line: number; column: null; reason: 'empty' | 'quoteNotClosed' | 'tooManyCells' | 'tooManyLines' };

/** How many lines are new, change something and change nothing. */
export type ImportSummary = { added: number; changed: number; unchanged: number };

/** What an import is going to store, with what is stored now; nothing of it where there is any problem. */
type Plan<Draft, Stored> = {
  changes: { key: string; before: Stored | null; next: Draft }[];
  problems: ReferenceProblem[];
  summary: ImportSummary;
};

/** Takes the lines one after the other, so that a long file may be planned in parts. */
export type Planner<Draft, Stored> = { take(row: ReferenceRow<Draft, Stored>, line: number): void } & Plan<
  Draft,
  Stored
>;

type Decide<Draft, Stored> = (change: { seen: Stored | null; next: Draft }) => Decision<Draft>;

function planner<Draft, Stored>(
  stored: ReadonlyMap<string, Stored>,
  decide: Decide<Draft, Stored>,
): Planner<Draft, Stored> {
  const plan: Plan<Draft, Stored> = { changes: [], problems: [], summary: { added: 0, changed: 0, unchanged: 0 } };
  return {
    ...plan,
    take(row, line) {
      const before = stored.get(row.key) ?? null;
      const decision = decide({ seen: before, next: row.complete(before) });
      if (!decision.ok) {
        const { rejection } = decision;
        plan.problems.push({ line, column: COLUMN_OF[rejection.reason] ?? 'code', reason: 'refused', rejection });
      } else if (!decision.isChanged) plan.summary.unchanged += 1;
      else {
        plan.summary[before === null ? 'added' : 'changed'] += 1;
        plan.changes.push({ key: row.key, before, next: decision.next });
      }
    },
  };
}

/** Where in its line a refusal is mended. */
const COLUMN_OF: Readonly<Partial<Record<ReferenceRejection['reason'], string>>> = {
  unknownBranch: 'branch',
  unknownFacility: 'facility',
  facilityClosed: 'facility',
  stillDelivers: 'closedOn',
  closedAhead: 'closedOn',
  unknownSortingPoint: 'sortingPoint',
  sortingPointClosed: 'sortingPoint',
  enteredAtMissing: 'enteredAt',
  enteredAtNeedless: 'enteredAt',
  enteredAtItself: 'enteredAt',
  unknownEnteredAt: 'enteredAt',
  enteredAtUnfit: 'enteredAt',
  daysNotCertified: 'automated',
  collectorsOwe: 'automated',
  newCodeTaken: 'newCode',
  rayonMissing: 'rayonKk',
  tileTaken: 'column',
  windowReversed: 'closesOn',
  windowOverlaps: 'opensOn',
};

const byCode = <Entry extends { code: string }>(entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.code, entry]));

/**
 * Plans branches: what is stored and not in the file keeps its tile, and the lines claim theirs in order, also those that change
 * nothing: a line above may have taken it.
 */
export function planBranches(stored: readonly Branch[], keys: ReadonlySet<string>): Planner<BranchDraft, Branch> {
  const settled: Branch[] = stored.filter(({ code }) => !keys.has(code));
  return planner(byCode(stored), (change) => {
    const decision = decideBranch(change, [...settled, ...(change.seen === null ? [] : [change.seen])]);
    const taken = decision.ok ? ownTile(decision.next, settled) : null;
    if (decision.ok && taken === null) settled.push(decision.next);
    return taken ?? decision;
  });
}

/** Plans campaigns: the windows of years that the file leaves out stay, and the lines take theirs in order, as tiles are. */
export function planCampaigns(stored: readonly Campaign[], keys: ReadonlySet<string>): Planner<Campaign, Campaign> {
  const settled = stored.filter(({ year }) => !keys.has(String(year)));
  return planner(new Map(stored.map((campaign) => [String(campaign.year), campaign])), (change) => {
    const decision = decideCampaign(change, [...settled, ...(change.seen === null ? [] : [change.seen])]);
    const overlapping = decision.ok ? apart(decision.next, settled) : null;
    if (decision.ok && overlapping === null) settled.push(decision.next);
    return overlapping ?? decision;
  });
}

/**
 * What facilities are planned against, by a facility's code; `delivers`: to how many postal codes that answer, `unsettled`: of those
 * that are going to lose automation.
 */
export type FacilityStock = {
  facilities: readonly FacilityEntry[];
  branches: readonly Branch[];
  delivers: ReadonlyMap<string, number>;
  unsettled: ReadonlyMap<string, Unsettled>;
  today: CalendarDate;
};

/**
 * Plans facilities. A file knows them by their codes, so it never changes one. What they have to do with each other is judged as
 * it will be when all lines are stored: a line may name a facility that another one makes, above or below.
 */
export function planFacilities(
  stock: FacilityStock,
  rows: readonly ReferenceRow<FacilityDraft, FacilityEntry>[],
): Planner<FacilityDraft, FacilityEntry> {
  const branches = byCode(stock.branches);
  const stored = byCode(stock.facilities);
  const made = rows.map(({ key, complete }) => complete(stored.get(key) ?? null));
  const ties = prepareTies([...new Map<string, FacilityDraft>([...stored, ...byCode(made)]).values()]);
  return planner(stored, (change) =>
    decideFacility(change, {
      ...ties(change.next, change.next.code),
      stored: change.seen,
      isCodeTaken: false,
      hasBranch: branches.has(change.next.branchCode),
      hasAccepted: true,
      hasCertified: true,
      delivers: stock.delivers.get(change.next.code) ?? 0,
      unsettled: stock.unsettled.get(change.next.code) ?? { days: 0, debtors: 0 },
      today: stock.today,
    }),
  );
}

export type PostalPlaceStock = {
  places: readonly PostalPlace[];
  facilities: readonly FacilityEntry[];
  today: CalendarDate;
};

/** Plans postal codes: two lines may swap their newer forms, since what is stored counts only where the file leaves it alone. */
export function planPostalPlaces(
  { places, facilities, today }: PostalPlaceStock,
  keys: ReadonlySet<string>,
): Planner<PostalPlaceDraft, PostalPlace> {
  const known = byCode(facilities);
  const owners = new Map(places.filter(({ code }) => !keys.has(code)).map(({ newCode, code }) => [newCode, code]));
  return planner(byCode(places), (change) => {
    const {
      next,
      next: { newCode },
    } = change;
    const owner = owners.get(newCode) ?? null;
    owners.set(newCode, owner ?? next.code);
    const decision = decidePostalPlace(change, {
      stored: change.seen,
      facility: known.get(next.facilityCode) ?? null,
      newCodeOf: owner,
      today,
    });
    // A line that changes nothing may find its newer form taken by a line above.
    return decision.ok && owner !== null ? refuse({ reason: 'newCodeTaken', newCode, code: owner }) : decision;
  });
}
