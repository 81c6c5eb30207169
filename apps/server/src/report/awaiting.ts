import type { ReportReach } from '@jazylym/domain/access/can';
import {
  AwaitingAge,
  type AwaitingReport,
  type AwaitingReportQuery,
  awaitingDays,
} from '@jazylym/domain/report/awaiting';
import { NOTHING } from '@jazylym/domain/report/figures';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { namesIn } from './names.ts';
import { periodOf } from './period.ts';
import type { Reader } from './reading-store.ts';
import { branchesOf, selectionOf, together } from './selection.ts';
import { type AcceptanceCell, acceptanceFigures } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known'>;

type AgeCells = { age: AwaitingAge; total: AcceptanceCell[]; branches: AcceptanceCell[] };

/** What awaits payment by how long ago it was accepted, as far as a reach goes. What is awaited counts on its abonement's day. */
export async function awaitingReport(
  { reports, clock, known }: Reporting,
  query: AwaitingReportQuery,
  reach: ReportReach,
): Promise<AwaitingReport> {
  const now = clock();
  const days = awaitingDays(todayOf(now));
  const selection = selectionOf(query, reach, known);
  // A place and a title have a row for every 64 days there ever were: branches are told apart over all titles only.
  const ofBranches = selection.publicationIndexes === null ? branchesOf(selection, known) : null;
  const ages = await reports.read(async (client) => {
    const cells: AgeCells[] = [];
    for (const age of AwaitingAge.options) {
      const period = periodOf(days[age]);
      cells.push({
        age,
        total: await acceptanceFigures(client, together(selection), period, 'total'),
        branches: ofBranches === null ? [] : await acceptanceFigures(client, ofBranches, period, 'place'),
      });
    }
    return cells;
  });
  const names = namesIn(known);
  const byAge = (cellsOf: (age: AgeCells) => AcceptanceCell | undefined) =>
    ages.map((one) => ({ age: one.age, awaiting: cellsOf(one)?.figures.awaiting ?? NOTHING.awaiting }));
  return {
    byAge: byAge(({ total }) => total[0]),
    byBranch: [...new Set(ages.flatMap(({ branches }) => branches.map(({ branchCode }) => branchCode)))]
      .sort()
      .map((branchCode) => ({
        branchCode,
        names: names.branch(branchCode),
        byAge: byAge(({ branches }) => branches.find((cell) => cell.branchCode === branchCode)),
      }))
      .filter(({ byAge: ages }) => ages.some(({ awaiting }) => awaiting.abonements !== 0)),
    asOf: now.toISOString(),
  };
}
