import { moneyCell, numberCell, shareCell, textCell } from '@jazylym/domain/report/export-cell';
import { shareOf } from '@jazylym/domain/report/plan';
import type { TitleRow } from '@jazylym/domain/report/titles';
import { formatDay, formatPeriod } from '@jazylym/i18n/format';
import { filterLines } from '@jazylym/i18n/report/export/about';
import { todayOf } from '../../clock.ts';
import { selectionOf } from '../selection.ts';
import { partsOf, titlesReport } from '../titles.ts';
import { column, growthCell, namesAsked, readAtOnce, type Tabulate, WIDTH } from './export-table.ts';

/** All titles that were found, in the order that was chosen; of each part of the period its sets. */
export const titlesTable: Tabulate<'titles'> = (services, asked, { reach, language, t }) => {
  const { known, clock } = services;
  const { compare } = asked;
  const query = { branchCodes: asked.branchCodes, publicationIndexes: [] };
  const parts = partsOf(asked, todayOf(clock()));
  const counted = t(asked.paidOnly ? 'titles.countedPaid' : 'titles.countedBy');
  const compared = compare && t('titles.comparedWith', { days: formatPeriod(compare, language) });
  const cellsOf = ({
    publicationIndex,
    title,
    publisherName,
    figures,
    before,
    plan,
    term,
    awaiting,
    trend,
  }: TitleRow) => [
    textCell(publicationIndex),
    textCell(title[language]),
    textCell(publisherName),
    numberCell(figures.sets),
    ...(asked.planOf === null
      ? []
      : [plan === null ? textCell('') : numberCell(plan), shareCell(shareOf(plan, figures.sets))]),
    ...(compare ? [numberCell(before?.sets ?? 0), growthCell(figures.sets, before?.sets ?? 0, t('titles.fresh'))] : []),
    numberCell(figures.abonements),
    moneyCell(figures.amount),
    term === null ? textCell('') : numberCell(term, 1),
    shareCell(awaiting),
    ...trend.map((sets) => numberCell(sets)),
  ];
  return {
    page: t('titles.title'),
    columns: [
      column(t('titles.table.index'), WIDTH.code),
      column(t('titles.table.name'), WIDTH.name),
      column(t('titles.table.publisher'), WIDTH.name),
      column(t('titles.table.sets')),
      ...(asked.planOf === null ? [] : [column(t('titles.table.plan')), column(t('titles.table.reached'))]),
      ...(compare ? [column(t('reportExport.columns.before')), column(t('titles.table.change'))] : []),
      column(t('titles.table.abonements')),
      column(t('titles.table.amount')),
      column(t('titles.table.term')),
      column(t('titles.table.awaiting')),
      ...parts.map(({ from, to }) =>
        column(from === to ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`),
      ),
    ],
    filters: filterLines(
      {
        period: formatPeriod(asked, language),
        ...namesAsked(query, selectionOf(query, reach, known), { known, language }),
        publications: asked.text.trim() === '' ? '' : `«${asked.text}»`,
        counted: compared ? `${counted} ${compared}` : counted,
      },
      t,
    ),
    pieces: () =>
      readAtOnce(async () => {
        const all = { ...asked, page: 1, language };
        const { rows } = await titlesReport(services, all, reach, {
          titlesAPage: Number.MAX_SAFE_INTEGER,
          most: Number.MAX_SAFE_INTEGER,
        });
        return rows.map(cellsOf);
      }),
  };
};
