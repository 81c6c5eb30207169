import type { ReportReach } from '@jazylym/domain/access/can';
import { NOTHING, paidOf } from '@jazylym/domain/report/figures';
import type { AcceptanceReport, AcceptanceReportQuery, Figures } from '@jazylym/domain/report/report';
import { SPAN_EPOCH, SPAN_LAST, spansOf } from '@jazylym/domain/report/spans';
import type { Services } from '../context.ts';
import { namesIn } from './names.ts';
import type { Reader } from './reading-store.ts';
import { branchesOf, facilitiesOf, selectionOf, titlesOf, together } from './selection.ts';
import { type AcceptanceCell, acceptanceFigures, type Period } from './store.ts';

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
  const cells = await reports.read(async (client) => ({
    total: await acceptanceFigures(client, together(selection), period, 'total'),
    days: await acceptanceFigures(client, together(selection), period, 'day'),
    titles: await acceptanceFigures(client, titlesOf(selection), period, 'publication'),
    branches: await acceptanceFigures(client, branchesOf(selection, known), period, 'place'),
    facilities: ofBranch === null ? [] : await acceptanceFigures(client, ofBranch, period, 'place'),
  }));
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
    asOf,
  };
}

/** The period as spans; days before and after those that spans are reckoned in hold nothing. */
export function periodOf({ from, to }: { from: Period['from']; to: Period['to'] }): Period {
  const within = { from: from < SPAN_EPOCH ? SPAN_EPOCH : from, to: to > SPAN_LAST ? SPAN_LAST : to };
  return { ...within, spans: spansOf(within.from, within.to) };
}

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  items.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
