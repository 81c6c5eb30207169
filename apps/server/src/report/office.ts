import type { ReportReach } from '@jazylym/domain/access/can';
import { copiesOf, type DeliveryReportQuery, type MonthCopies } from '@jazylym/domain/report/delivery';
import { addedUp, fitsByPlace, type OfficeReport } from '@jazylym/domain/report/office';
import { copiesByRayon, nextDeadline } from '@jazylym/domain/report/title';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { namesIn } from './names.ts';
import { rayonOf } from './rayon.ts';
import type { Reader } from './reading-store.ts';
import { branchesOf, facilitiesOf, type Selection, selectionOf, titlesOf } from './selection.ts';
import { type Cells, type DeliveryCell, deliveryChanges, type Source } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known' | 'published'>;

/**
 * The copies of an office's titles in a year, as far as a reach goes: by title, by delivering branch, and of an only branch by rayon. Whoever
 * counts all titles must name those to count: without a name it is the report of no office.
 */
export async function officeReport(
  { reports, clock, known, published }: Reporting,
  query: DeliveryReportQuery,
  reach: ReportReach,
): Promise<OfficeReport> {
  const now = clock();
  const reached = selectionOf(query, reach, known);
  const publications = known.publications();
  const indexes = (reached.publicationIndexes ?? []).filter((index) => publications.has(index));
  const selection: Selection = { ...reached, publicationIndexes: indexes };
  const { year } = query;
  const places = { branches: branchesOf(selection, known), facilities: facilitiesOf(selection, known) };
  const cells = await reports.read(async (client) => ({
    titles: await deliveryChanges(client, titlesOf(selection), year, 'publication'),
    branches: await withinRows(client, places.branches, indexes.length, year),
    facilities: places.facilities && (await withinRows(client, places.facilities, indexes.length, year)),
  }));
  const names = namesIn(known);
  const facts = { ...published.current(), today: todayOf(now) };
  const byTitle = Map.groupBy(cells.titles, ({ publicationIndex }) => publicationIndex);
  const titles = indexes.toSorted().map((publicationIndex) => ({
    publicationIndex,
    title: names.title(publicationIndex),
    months: monthsOf(byTitle.get(publicationIndex) ?? [], year),
    deadline: nextDeadline(publicationIndex, facts),
  }));
  return {
    titles,
    total: addedUp([copiesOf(year, []), ...titles.map(({ months }) => months)]),
    byBranch: cells.branches && branchRows(cells.branches, year, names),
    byRayon: places.facilities === null ? [] : cells.facilities && rayonRows(cells.facilities, year, known),
    asOf: now.toISOString(),
  };
}

/** The cells of places, unless they could be more rows than a page may read. */
const withinRows = async (
  client: Source,
  cells: Cells,
  titles: number,
  year: number,
): Promise<DeliveryCell[] | null> =>
  fitsByPlace(titles, cells.places.length) ? await deliveryChanges(client, cells, year, 'place') : null;

const branchRows = (
  cells: readonly DeliveryCell[],
  year: number,
  names: ReturnType<typeof namesIn>,
): OfficeReport['byBranch'] =>
  [...Map.groupBy(cells, ({ branchCode }) => branchCode)]
    .map(([branchCode, of]) => ({ branchCode, names: names.branch(branchCode), months: monthsOf(of, year) }))
    .sort((one, other) => (one.branchCode < other.branchCode ? -1 : 1));

function rayonRows(
  cells: readonly DeliveryCell[],
  year: number,
  known: Parameters<typeof rayonOf>[1] & Parameters<typeof namesIn>[0],
): OfficeReport['byRayon'] {
  const names = namesIn(known);
  const facilities = [...Map.groupBy(cells, ({ facilityId }) => facilityId)]
    .map(([facilityId, of]) => ({ code: names.facility(facilityId).code, months: monthsOf(of, year) }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  return copiesByRayon(facilities.map(({ code, months }) => ({ rayon: rayonOf(code, known), months })));
}

const monthsOf = (cells: readonly DeliveryCell[], year: number): MonthCopies[] =>
  copiesOf(
    year,
    cells.map(({ change }) => change),
  );
