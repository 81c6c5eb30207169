import type { ReportReach } from '@jazylym/domain/access/can';
import { NOTHING, paidOf } from '@jazylym/domain/report/figures';
import type { AcceptanceReport, AcceptanceReportQuery, Figures, LeftOut } from '@jazylym/domain/report/report';
import type { Services } from '../context.ts';
import { allotment, daysIn, mostRows } from './breadth.ts';
import { namesIn } from './names.ts';
import { periodOf } from './period.ts';
import type { Reader } from './reading-store.ts';
import { branchesOf, facilitiesOf, selectionOf, titlesOf, together } from './selection.ts';
import { type AcceptanceCell, acceptanceFigures, type By, type Cells, unfoldedOf } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known'>;

/** What was accepted in a period, as far as a reach goes; titles, branches and facilities in the order of their codes, days in time. */
export async function acceptanceReport(
  { reports, clock, known }: Reporting,
  query: AcceptanceReportQuery,
  reach: ReportReach,
): Promise<AcceptanceReport> {
  const asOf = clock().toISOString();
  const period = periodOf(query);
  const selection = selectionOf(query, reach, known);
  // Facilities are summed up over all titles only.
  const ofBranch = selection.publicationIndexes === null ? facilitiesOf(selection, known) : null;
  const budget = allotment();
  const leftOut: LeftOut = [];
  const part = (name: LeftOut[number], cells: Cells | null, by: By): [Cells, By] | null => {
    if (cells === null) return null;
    if (budget.take(mostRows(cells, by === 'day' ? daysIn(period) : period.spans.length, known))) return [cells, by];
    leftOut.push(name);
    return null;
  };
  budget.take(mostRows(together(selection), period.spans.length, known));
  const asked = {
    branches: part('byBranch', branchesOf(selection, known), 'place'),
    days: part('byDay', together(selection), 'day'),
    facilities: part('byFacility', ofBranch, 'place'),
    titles: part('byPublication', titlesOf(selection), 'publication'),
  };
  const cells = await reports.read(async (client) => {
    const read = async (one: [Cells, By] | null) =>
      one === null ? [] : await acceptanceFigures(client, one[0], period, one[1]);
    return {
      total: await acceptanceFigures(client, together(selection), period, 'total'),
      days: await read(asked.days),
      titles: await read(asked.titles),
      branches: await read(asked.branches),
      facilities: await read(asked.facilities),
      unfolded: await unfoldedOf(client, selection),
    };
  });
  const names = namesIn(known);
  const shown = ({ figures }: AcceptanceCell): Figures => (query.paidOnly ? paidOf(figures) : figures);
  const [total] = cells.total;
  return {
    total: total === undefined ? NOTHING : shown(total),
    byPublication: inOrder(cells.titles, (cell) => cell.publicationIndex).map((cell) => ({
      publicationIndex: cell.publicationIndex,
      title: names.title(cell.publicationIndex),
      figures: shown(cell),
    })),
    byBranch: inOrder(cells.branches, (cell) => cell.branchCode).map((cell) => ({
      branchCode: cell.branchCode,
      names: names.branch(cell.branchCode),
      figures: shown(cell),
    })),
    byFacility: inOrder(
      cells.facilities.map((cell) => ({ ...cell, ...names.facility(cell.facilityId) })),
      ({ code }) => code,
    ).map((cell) => ({ facilityId: cell.facilityId, code: cell.code, names: cell.names, figures: shown(cell) })),
    byDay: inOrder(cells.days, (cell) => cell.day ?? '').flatMap((cell) =>
      cell.day === null ? [] : [{ day: cell.day, figures: shown(cell) }],
    ),
    leftOut,
    asOf,
    unfolded: cells.unfolded,
  };
}

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  items.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
