import { type ExportCell, moneyCell, numberCell, shareCell, textCell } from '@jazylym/domain/report/export-cell';
import { averageTerm, paidOf } from '@jazylym/domain/report/figures';
import { awaitingShare } from '@jazylym/domain/report/titles';
import { formatPeriod } from '@jazylym/i18n/format';
import { filterLines } from '@jazylym/i18n/report/export/about';
import { namesIn } from '../names.ts';
import { periodOf } from '../period.ts';
import { branchesOf, selectionOf, titlesOf } from '../selection.ts';
import { type AcceptanceCell, acceptanceFigures } from '../store.ts';
import { column, namesAsked, readAtOnce, type Tabulate, WIDTH } from './export-table.ts';

/** Every title of every branch that accepted it, by branch and title. */
export const branchTitlesTable: Tabulate<'branchTitles'> = ({ reports, known }, asked, { reach, language, t }) => {
  const selection = selectionOf(asked, reach, known);
  const period = periodOf(asked);
  const names = namesIn(known);
  const publications = known.publications();
  const rowOf = (branchCode: string, { publicationIndex, figures }: AcceptanceCell): ExportCell[] => {
    const shown = asked.paidOnly ? paidOf(figures) : figures;
    const term = averageTerm(figures);
    return [
      textCell(branchCode),
      textCell(names.branch(branchCode)[language]),
      textCell(publicationIndex),
      textCell(names.title(publicationIndex)[language]),
      textCell(publications.get(publicationIndex)?.publisherName ?? ''),
      numberCell(shown.sets),
      numberCell(shown.abonements),
      moneyCell(shown.amount),
      term === null ? textCell('') : numberCell(term, 1),
      shareCell(awaitingShare(figures)),
    ];
  };
  return {
    page: t('regions.title'),
    columns: [
      column(t('reportExport.columns.branchCode'), WIDTH.code),
      column(t('regions.league.branch'), WIDTH.name),
      column(t('titles.table.index'), WIDTH.code),
      column(t('titles.table.name'), WIDTH.name),
      column(t('titles.table.publisher'), WIDTH.name),
      column(t('titles.table.sets')),
      column(t('titles.table.abonements')),
      column(t('titles.table.amount')),
      column(t('titles.table.term')),
      column(t('titles.table.awaiting')),
    ],
    filters: filterLines(
      {
        period: formatPeriod(asked, language),
        ...namesAsked(asked, selection, { known, language }),
        counted: t(asked.paidOnly ? 'overview.countedPaid' : 'report.countedBy'),
      },
      t,
    ),
    pieces: () =>
      readAtOnce(() =>
        reports.read(async (client) => {
          const rows: ExportCell[][] = [];
          // Branch by branch: only the cells that are written are kept, not all figures of all.
          for (const place of branchesOf(selection, known).places) {
            const cells = await acceptanceFigures(
              client,
              { ...titlesOf(selection), places: [place] },
              period,
              'publication',
            );
            cells.sort((one, other) => (one.publicationIndex < other.publicationIndex ? -1 : 1));
            for (const cell of cells) rows.push(rowOf(place.branchCode, cell));
          }
          return rows;
        }),
      ),
  };
};
