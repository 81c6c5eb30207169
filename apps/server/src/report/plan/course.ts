import type { ReportReach } from '@jazylym/domain/access/can';
import { daysBetween } from '@jazylym/domain/calendar/date';
import type { CampaignWindow } from '@jazylym/domain/report/periods';
import { cumulative, type PlanKind, type PlanProgress, type PlanProgressQuery } from '@jazylym/domain/report/plan';
import type { Known } from '../../organisation/known.ts';
import { selectionOf, together } from '../selection.ts';
import { acceptanceFigures, campaigns, type Source } from '../store.ts';
import { type KnownLines, type LineKey, readsLine } from './plan-reach.ts';

/** What somebody reads, and what reference data says of it. */
export type Within = { reach: ReportReach; known: KnownLines & Pick<Known, 'publications'> };

/** The lines of a kind within reach, in the order of their codes; facilities with the branch whose they are, and all that one may choose from. */
export type LinesWithin = Pick<PlanProgress, 'branchCode' | 'branches'> & { keys: LineKey[] };

/**
 * Facilities are of one branch, the first within reach where none is asked for: those of the whole country would be more rows of the
 * rollup than a page may read. A foreign branch and one that does not exist have none, alike.
 */
export function linesWithin(
  { reach, known }: Within,
  query: Pick<PlanProgressQuery, 'kind' | 'branchCode'>,
): LinesWithin {
  const { kind } = query;
  const branches = kind === 'facility' ? branchesWithin({ reach, known }) : [];
  const asked = query.branchCode ?? branches[0]?.code;
  const branchCode = branches.find(({ code }) => code === asked)?.code ?? null;
  const keys = linesOf(known, { kind, branchCode }).filter((line) => readsLine(reach, known, line));
  return { branchCode, branches, keys };
}

/** The branches whose facilities are within reach: none for whom only some titles are. */
function branchesWithin({ known, reach: { branchCodes, publisherIds } }: Within): LinesWithin['branches'] {
  if (publisherIds !== 'all') return [];
  return known
    .branches()
    .filter(({ code }) => branchCodes === 'all' || branchCodes.includes(code))
    .map(({ code, names }) => ({ code, names }));
}

function linesOf(known: KnownLines, { kind, branchCode }: { kind: PlanKind; branchCode: string | null }): LineKey[] {
  switch (kind) {
    case 'branch':
      return known.branches().map(({ code }) => ({ kind, code }));
    case 'title':
      return [...known.publications().keys()].sort().map((code) => ({ kind, code }));
    case 'facility':
      return branchCode === null ? [] : known.facilitiesOf(branchCode).map(({ code }) => ({ kind, code }));
  }
}

/** A year's campaign and the one before it, null where there is none; how that one went, as `expectedShare` takes it. */
export type Course = { years: number[]; campaign: CampaignWindow | null; last: CampaignWindow | null; curve: number[] };

/** Reads the course of a year's campaign; how the one before went is told within reach. Years are the newest first. */
export async function courseOf(client: Source, year: number, within: Within): Promise<Course> {
  const windows = (await campaigns(client)).toSorted((one, other) => (one.opensOn < other.opensOn ? 1 : -1));
  const campaign = windows.find((one) => one.year === year) ?? null;
  const last = windows.find((one) => campaign !== null && one.opensOn < campaign.opensOn) ?? null;
  const curve = last === null ? [] : await curveOf(client, last, within);
  return { years: windows.map((one) => one.year), campaign, last, curve };
}

/** How the campaign before went within reach: sets by the end of each of its days. */
async function curveOf(client: Source, last: CampaignWindow, { reach, known }: Within): Promise<number[]> {
  const days = { from: last.opensOn, to: last.closesOn };
  const all = selectionOf({ branchCodes: [], publicationIndexes: [] }, reach, known);
  const cells = await acceptanceFigures(client, together(all), { ...days, spans: [] }, 'day');
  const byDay = new Map(
    cells.flatMap(({ day, figures }) =>
      day === null ? [] : [[daysBetween(last.opensOn, day), figures.sets] as const],
    ),
  );
  return cumulative(daysBetween(last.opensOn, last.closesOn) + 1, byDay);
}
