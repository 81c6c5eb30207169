import type { ReportReach } from '@jazylym/domain/access/can';
import { copiesOf, type DeliveryReport, type DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import type { Services } from '../context.ts';
import { namesIn } from './names.ts';
import type { Reader } from './reading-store.ts';
import { branchesOf, facilitiesOf, selectionOf, titlesOf, together } from './selection.ts';
import { type DeliveryCell, deliveryChanges } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known'>;

/** How many copies are delivered in each month of a year, as far as a reach goes, by delivering branch and facility. */
export async function deliveryReport(
  { reports, clock, known }: Reporting,
  query: DeliveryReportQuery,
  reach: ReportReach,
): Promise<DeliveryReport> {
  const asOf = clock().toISOString();
  const { year } = query;
  const selection = selectionOf(query, reach, known);
  const ofBranch = facilitiesOf(selection, known);
  const cells = await reports.read(async (client) => ({
    total: await deliveryChanges(client, together(selection), year, 'total'),
    titles: await deliveryChanges(client, titlesOf(selection), year, 'publication'),
    branches: await deliveryChanges(client, branchesOf(selection, known), year, 'place'),
    facilities: ofBranch === null ? [] : await deliveryChanges(client, ofBranch, year, 'place'),
  }));
  const names = namesIn(known);
  const monthsOf = (of: readonly DeliveryCell[]) =>
    copiesOf(
      year,
      of.map(({ change }) => change),
    );
  return {
    total: monthsOf(cells.total),
    byPublication: groupsOf(cells.titles, (cell) => cell.publicationIndex).map(([publicationIndex, of]) => ({
      publicationIndex,
      title: names.title(publicationIndex),
      months: monthsOf(of),
    })),
    byBranch: groupsOf(cells.branches, (cell) => cell.branchCode).map(([branchCode, of]) => ({
      branchCode,
      names: names.branch(branchCode),
      months: monthsOf(of),
    })),
    byFacility: groupsOf(cells.facilities, (cell) => names.facility(cell.facilityId).code).map(([code, of]) => {
      const facilityId = of[0]?.facilityId ?? 0;
      return { facilityId, code, names: names.facility(facilityId).names, months: monthsOf(of) };
    }),
    asOf,
  };
}

/** Cells of one key together, in the order of the keys. */
const groupsOf = (cells: readonly DeliveryCell[], key: (cell: DeliveryCell) => string): [string, DeliveryCell[]][] =>
  [...Map.groupBy(cells, key)].sort(([one], [other]) => (one < other ? -1 : 1));
