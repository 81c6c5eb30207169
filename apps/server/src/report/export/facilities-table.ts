import { type ExportCell, moneyCell, numberCell, shareCell, textCell } from '@jazylym/domain/report/export-cell';
import { averageTerm, NOTHING, paidOf } from '@jazylym/domain/report/figures';
import type { Figures } from '@jazylym/domain/report/report';
import { awaitingShare, type Days } from '@jazylym/domain/report/titles';
import { formatPeriod } from '@jazylym/i18n/format';
import { filterLines } from '@jazylym/i18n/report/export/about';
import { ALL_TITLES } from '../cells.ts';
import { namesIn } from '../names.ts';
import { periodOf } from '../period.ts';
import { branchesOf, selectionOf } from '../selection.ts';
import { acceptanceFigures, type Cells, type Source } from '../store.ts';
import { column, growthCell, namesAsked, readAtOnce, type Tabulate, WIDTH } from './export-table.ts';

/** Every open facility, also one that accepted nothing, and every closed one that accepted something; by branch and postal index. Of all titles, so not for editors. */
export const facilitiesTable: Tabulate<'facilities'> = ({ reports, known }, asked, { reach, language, t }) => {
  if (reach.publisherIds !== 'all') return null;
  const { compare } = asked;
  const query = { ...asked, publicationIndexes: [] };
  const selection = selectionOf(query, reach, known);
  const names = namesIn(known);
  const facilities = branchesOf(selection, known)
    .places.flatMap(({ branchCode }) => known.facilitiesOf(branchCode))
    .toSorted((one, other) => (one.branchCode + one.code < other.branchCode + other.code ? -1 : 1));
  const cells: Cells = {
    places: facilities.map(({ branchCode, id }) => ({ branchCode, facilityId: id })),
    publicationIndexes: [ALL_TITLES],
  };
  const shown = (figures: Figures): Figures => (asked.paidOnly ? paidOf(figures) : figures);
  const rowOf = (
    { branchCode, code, names: called }: (typeof facilities)[number],
    figures: Figures,
    before: Figures | null,
  ): ExportCell[] => {
    const term = averageTerm(figures);
    const { sets, abonements, amount } = shown(figures);
    const then = before && shown(before).sets;
    return [
      textCell(branchCode),
      textCell(names.branch(branchCode)[language]),
      textCell(code),
      textCell(called[language]),
      numberCell(sets),
      numberCell(abonements),
      moneyCell(amount),
      term === null ? textCell('') : numberCell(term, 1),
      ...(then === null ? [] : [numberCell(then), growthCell(sets, then, t('regions.league.first'))]),
      shareCell(awaitingShare(figures)),
    ];
  };
  const counted = t(asked.paidOnly ? 'overview.countedPaid' : 'report.countedBy');
  const compared = compare && t('regions.league.compared', { days: formatPeriod(compare, language) });
  return {
    page: t('regions.title'),
    columns: [
      column(t('reportExport.columns.branchCode'), WIDTH.code),
      column(t('regions.league.branch'), WIDTH.name),
      column(t('reportExport.columns.facilityCode'), WIDTH.code),
      column(t('regions.league.facility'), WIDTH.name),
      column(t('report.measure.sets')),
      column(t('report.measure.abonements')),
      column(t('report.measure.amount')),
      column(t('regions.league.term')),
      ...(compare ? [column(t('reportExport.columns.before')), column(t('regions.league.change'))] : []),
      column(t('regions.league.awaiting')),
    ],
    filters: filterLines(
      {
        period: formatPeriod(asked, language),
        ...namesAsked(query, selection, { known, language }),
        counted: compared ? `${counted} ${compared}` : counted,
      },
      t,
    ),
    pieces: () =>
      readAtOnce(async () => {
        const read = await reports.read(async (client) => ({
          now: await figuresOf(client, cells, asked),
          before: compare && (await figuresOf(client, cells, compare)),
        }));
        return facilities
          .filter(({ id, closedOn }) => closedOn === null || read.now.has(id) || read.before?.has(id))
          .map((one) =>
            rowOf(one, read.now.get(one.id) ?? NOTHING, read.before && (read.before.get(one.id) ?? NOTHING)),
          );
      }),
  };
};

async function figuresOf(client: Source, cells: Cells, days: Days): Promise<Map<number, Figures>> {
  const found = await acceptanceFigures(client, cells, periodOf(days), 'place');
  return new Map(found.map(({ facilityId, figures }) => [facilityId, figures]));
}
