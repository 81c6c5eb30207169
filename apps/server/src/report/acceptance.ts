import type { ReportReach } from '@jazylym/domain/access/can';
import type { AcceptanceReport, AcceptanceReportQuery, Figures } from '@jazylym/domain/report/report';
import type { Services } from '../context.ts';
import type { Known } from '../organisation/known.ts';
import { acceptanceCells, type Cell, type Selection } from './store.ts';

const NOTHING: Figures = { sets: 0, abonements: 0, amount: 0, publisher: 0, cash: 0, account: 0 };

type Reporting = Pick<Services, 'db' | 'clock' | 'known'>;

/** What was accepted in a period, as far as a reach goes; titles and branches in the order of their codes, days in time. */
export async function acceptanceReport(
  { db, clock, known }: Reporting,
  query: AcceptanceReportQuery,
  reach: ReportReach,
): Promise<AcceptanceReport> {
  const asOf = clock().toISOString();
  const cells = await acceptanceCells(db.pool, selectionOf(query, reach, known));
  return { ...reportOf(cells, known), asOf };
}

/** What may be counted of what was asked for. A list that is left empty counts nothing; null counts all. */
function selectionOf(
  { from, to, branchCodes, publicationIndexes }: AcceptanceReportQuery,
  reach: ReportReach,
  known: Pick<Known, 'publications'>,
): Selection {
  const publications = [...known.publications().values()];
  const { publisherIds } = reach;
  const titles =
    publisherIds === 'all'
      ? 'all'
      : publications.filter((one) => publisherIds.includes(one.publisherId)).map((one) => one.publicationIndex);
  return {
    from,
    to,
    branchCodes: narrowed(branchCodes, reach.branchCodes),
    publicationIndexes: narrowed(publicationIndexes, titles),
  };
}

/** Of what is asked, what is allowed; asking for nothing in particular asks for all that is allowed. */
function narrowed(asked: readonly string[], allowed: 'all' | readonly string[]): readonly string[] | null {
  if (allowed === 'all') return asked.length === 0 ? null : asked;
  return asked.length === 0 ? allowed : asked.filter((one) => allowed.includes(one));
}

/** The cells sorted into the report's tables, with names. */
function reportOf(
  cells: readonly Cell[],
  known: Pick<Known, 'publications' | 'branches'>,
): Omit<AcceptanceReport, 'asOf'> {
  const publications = known.publications();
  const branches = new Map(known.branches().map((branch) => [branch.code, branch.names]));
  const unnamed = (code: string) => ({ kk: code, ru: code, en: code });
  const report: Omit<AcceptanceReport, 'asOf'> = { total: NOTHING, byPublication: [], byBranch: [], byDay: [] };
  for (const { publicationIndex, branchCode, day, figures } of cells) {
    if (publicationIndex !== null) {
      const title = publications.get(publicationIndex)?.title ?? unnamed(publicationIndex);
      report.byPublication.push({ publicationIndex, title, figures });
    } else if (branchCode !== null) {
      report.byBranch.push({ branchCode, names: branches.get(branchCode) ?? unnamed(branchCode), figures });
    } else if (day !== null) report.byDay.push({ day, figures });
    else report.total = figures;
  }
  report.byPublication.sort((one, other) => (one.publicationIndex < other.publicationIndex ? -1 : 1));
  report.byBranch.sort((one, other) => (one.branchCode < other.branchCode ? -1 : 1));
  report.byDay.sort((one, other) => (one.day < other.day ? -1 : 1));
  return report;
}
