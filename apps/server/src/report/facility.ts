import type { ReportReach } from '@jazylym/domain/access/can';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { copiesOf } from '@jazylym/domain/report/delivery';
import {
  type BranchSize,
  type FacilityReport,
  type FacilityReportQuery,
  MOST_TITLES_NAMED,
  mostDelivered,
} from '@jazylym/domain/report/facility';
import { NOTHING } from '@jazylym/domain/report/figures';
import type { Services } from '../context.ts';
import { ALL_TITLES } from './cells.ts';
import { namesIn } from './names.ts';
import { periodOf } from './period.ts';
import type { Reader } from './reading-store.ts';
import { acceptanceFigures, type Cells, type DeliveryCell, deliveryChanges, type Source } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known'>;

/**
 * What a facility accepted, over all titles, and what it delivers, by title too: a row a day, and a row for each month in which the
 * copies of one of its titles change.
 */
export async function facilityReport(
  { reports, clock, known, facility }: Reporting & { facility: FacilityEntry },
  { from, to, compare, year }: FacilityReportQuery,
): Promise<FacilityReport> {
  const asOf = clock().toISOString();
  const { id, code, names, branchCode } = facility;
  const own: Cells = { places: [{ branchCode, facilityId: id }], publicationIndexes: [ALL_TITLES] };
  const read = await reports.read(async (client) => ({
    accepted: await acceptedIn(client, own, { from, to }),
    before: compare === null ? null : await acceptedIn(client, own, compare),
    total: await deliveryChanges(client, own, year, 'total'),
    titles: await deliveryChanges(client, { ...own, publicationIndexes: 'each' }, year, 'publication'),
  }));
  const called = namesIn(known);
  const monthsOf = (cells: readonly DeliveryCell[]) =>
    copiesOf(
      year,
      cells.map(({ change }) => change),
    );
  const titles = [...Map.groupBy(read.titles, ({ publicationIndex }) => publicationIndex)]
    .map(([publicationIndex, cells]) => ({ publicationIndex, months: monthsOf(cells) }))
    .filter(({ months }) => months.some(({ copies }) => copies > 0));
  return {
    facility: { id, code, names, branchCode },
    branchNames: called.branch(branchCode),
    accepted: read.accepted,
    before: read.before,
    delivered: {
      total: monthsOf(read.total),
      byPublication: mostDelivered(titles, MOST_TITLES_NAMED).map(({ publicationIndex, months }) => ({
        publicationIndex,
        title: called.title(publicationIndex),
        months,
      })),
      titles: titles.length,
    },
    asOf,
  };
}

async function acceptedIn(
  client: Source,
  own: Cells,
  days: Parameters<typeof periodOf>[0],
): Promise<FacilityReport['accepted']> {
  const period = periodOf(days);
  const [total] = await acceptanceFigures(client, own, period, 'total');
  const byDay = await acceptanceFigures(client, own, period, 'day');
  return {
    total: total?.figures ?? NOTHING,
    byDay: byDay
      .flatMap(({ day, figures }) => (day === null ? [] : [{ day, figures }]))
      .sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

/** How many open facilities each branch has, as far as a reach goes. */
export const branchSizes = ({ known }: Pick<Services, 'known'>, { branchCodes }: ReportReach): BranchSize[] =>
  known
    .branches()
    .filter(({ code }) => branchCodes === 'all' || branchCodes.includes(code))
    .map(({ code }) => ({
      branchCode: code,
      facilities: known.facilitiesOf(code).filter(({ closedOn }) => closedOn === null).length,
    }));
