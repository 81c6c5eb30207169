import { numberCell, textCell } from '@jazylym/domain/report/export-cell';
import { MONTH_NAMES } from '@jazylym/i18n/months';
import { filterLines } from '@jazylym/i18n/report/export/about';
import { namesIn } from '../names.ts';
import { type Selection, selectionOf } from '../selection.ts';
import type { Source } from '../store.ts';
import { type DeliveredCopies, deliveredCopies, deliveredTitles } from './copies-store.ts';
import { column, namesAsked, type Tabulate, WIDTH } from './export-table.ts';
import { packed } from './packed.ts';

/** As many rows as are read at once, unless one title has more. */
const ROWS_READ = 2_000;

/** The copies of every title at every facility that delivers it, a column a month: what may be millions of rows is read title by title. */
export const copiesTable: Tabulate<'copies'> = ({ reports, known }, { year, ...asked }, { reach, language, t }) => {
  const selection = selectionOf(asked, reach, known);
  const names = namesIn(known);
  const cellsOf = ({ publicationIndex, branchCode, code, facilityId, copies }: Named) => [
    textCell(publicationIndex),
    textCell(names.title(publicationIndex)[language]),
    textCell(branchCode),
    textCell(names.branch(branchCode)[language]),
    textCell(code),
    textCell(names.facility(facilityId).names[language]),
    ...copies.map((one) => numberCell(one)),
    numberCell(copies.reduce((sum, one) => sum + one, 0)),
  ];
  return {
    page: t('regions.title'),
    columns: [
      column(t('titles.table.index'), WIDTH.code),
      column(t('titles.table.name'), WIDTH.name),
      column(t('reportExport.columns.branchCode'), WIDTH.code),
      column(t('regions.league.branch'), WIDTH.name),
      column(t('reportExport.columns.facilityCode'), WIDTH.code),
      column(t('regions.league.facility'), WIDTH.name),
      ...MONTH_NAMES[language].short.map((head) => column(head, WIDTH.code)),
      column(t('regions.heat.whole'), WIDTH.number),
    ],
    filters: filterLines(
      {
        period: `${t('regions.heat.year')} ${year}`,
        ...namesAsked(asked, selection, { known, language }),
        counted: t('regions.heat.countedFacilities'),
      },
      t,
    ),
    pieces: (signal) =>
      reports.pieces(async function* (client) {
        for await (const { total, rows } of copiesInPieces(client, year, selection)) {
          const named = rows.map((row) => ({ ...row, code: names.facility(row.facilityId).code }));
          yield { total, rows: named.sort(inOrder).map(cellsOf) };
        }
      }, signal),
  };
};

async function* copiesInPieces(client: Source, year: number, selection: Selection) {
  const titles = await deliveredTitles(client, year, selection);
  const total = titles.reduce((sum, { rows }) => sum + rows, 0);
  yield { total, rows: [] };
  for (const some of packed(titles, ROWS_READ)) {
    const publicationIndexes = some.map(({ publicationIndex }) => publicationIndex);
    yield { total, rows: await deliveredCopies(client, year, { ...selection, publicationIndexes }) };
  }
}

type Named = DeliveredCopies & { code: string };

/** By title, branch and postal index. */
const inOrder = (one: Named, other: Named): number => (keyOf(one) < keyOf(other) ? -1 : 1);
const keyOf = ({ publicationIndex, branchCode, code }: Named): string => `${publicationIndex} ${branchCode} ${code}`;
