import type { ReportReach } from '@jazylym/domain/access/can';
import { type CatalogueSearch, prepareCatalogueSearch } from '@jazylym/domain/catalogue/search';
import { NOTHING, paidOf } from '@jazylym/domain/report/figures';
import type { Figures } from '@jazylym/domain/report/report';
import {
  type Days,
  isByName,
  rowOf,
  TITLES_A_PAGE,
  type TitlesQuery,
  type TitlesReport,
  titleOrder,
} from '@jazylym/domain/report/titles';
import { trendParts, trendSpans } from '@jazylym/domain/report/trend';
import { compareText } from '@jazylym/i18n/compare';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import type { Known } from '../organisation/known.ts';
import type { KnownPublication } from '../organisation/store.ts';
import { periodOf } from './period.ts';
import type { Reader } from './reading-store.ts';
import { type Selection, selectionOf, titlesOf } from './selection.ts';
import { acceptanceFigures, type Cells, type Source } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known'>;

/** A title with its place among all, by which a search puts equals in order. */
type Listed = KnownPublication & { position: number };

type Indexed = Pick<Listed, 'publicationIndex'>;

/**
 * A page of titles, as far as a reach goes. Figures of all titles are read only where they decide which fifty are shown; what is
 * only shown is read of the fifty. A file asks for more on a page: for all.
 */
export function titlesReport(
  { reports, clock, known }: Reporting,
  query: TitlesQuery,
  reach: ReportReach,
  titlesAPage: number = TITLES_A_PAGE,
): Promise<TitlesReport> {
  const asOf = clock();
  const selection = selectionOf({ branchCodes: query.branchCodes, publicationIndexes: [] }, reach, known);
  const found = foundTitles(query.text, selection, known);
  const cellsOf = (titles: readonly Indexed[]): Cells =>
    titlesOf({ ...selection, publicationIndexes: titles.map(({ publicationIndex }) => publicationIndex) });
  // Where no title is left out, none needs to be named.
  const all = query.text.trim() === '' ? titlesOf(selection) : cellsOf(found);
  const shown = (figures: Figures): Figures => (query.paidOnly ? paidOf(figures) : figures);
  const order = titleOrder(query, compareText);
  const parts = partsOf(query, todayOf(asOf));
  const rowsOf = (titles: readonly KnownPublication[], now: ByTitle | null, before: ByTitle | null) =>
    titles
      .map(({ publicationIndex, title, publisherName }) =>
        rowOf(
          { publicationIndex, title, publisherName },
          now?.get(publicationIndex) ?? NOTHING,
          query.compare && (before?.get(publicationIndex) ?? NOTHING),
          shown,
        ),
      )
      .sort(order);
  return reports.read(async (client) => {
    const now = isByName(query.sort) ? null : await figuresByTitle(client, all, query);
    const before = query.sort === 'change' ? await figuresByTitle(client, all, query.compare) : null;
    const ordered = rowsOf(found, now, before);
    const page = Math.max(1, Math.min(query.page, Math.ceil(ordered.length / titlesAPage)));
    const onPage = ordered.slice((page - 1) * titlesAPage, page * titlesAPage);
    const indexes = new Set(onPage.map(({ publicationIndex }) => publicationIndex));
    const cells = cellsOf(onPage);
    const trends = await trendsOf(client, cells, parts, shown);
    const rows = rowsOf(
      found.filter(({ publicationIndex }) => indexes.has(publicationIndex)),
      now ?? (await figuresByTitle(client, cells, query)),
      before ?? (await figuresByTitle(client, cells, query.compare)),
    ).map((row) => ({ ...row, trend: trends.get(row.publicationIndex) ?? parts.map(() => 0) }));
    return { rows, page, count: found.length, parts, asOf: asOf.toISOString() };
  });
}

const searches = new WeakMap<ReadonlyMap<string, KnownPublication>, CatalogueSearch<Listed>>();

/** Known titles of a selection that answer a text; each reading of the reference data is prepared once. */
function foundTitles(text: string, { publicationIndexes }: Selection, known: Pick<Known, 'publications'>): Listed[] {
  const publications = known.publications();
  const listed = [...publications.values()].map((title, position) => ({ ...title, position }));
  const search = searches.get(publications) ?? prepareCatalogueSearch(listed);
  searches.set(publications, search);
  const allowed = publicationIndexes === null ? null : new Set(publicationIndexes);
  return (text.trim() === '' ? listed : search(text, listed.length)).filter(
    ({ publicationIndex }) => allowed?.has(publicationIndex) ?? true,
  );
}

type ByTitle = ReadonlyMap<string, Figures>;

async function figuresByTitle(client: Source, cells: Cells, days: Days | null): Promise<ByTitle | null> {
  if (days === null) return null;
  const found = await acceptanceFigures(client, cells, periodOf(days), 'publication');
  return new Map(found.map(({ publicationIndex, figures }) => [publicationIndex, figures]));
}

/** The parts of a period that have begun: tomorrow is not a zero. */
export function partsOf(days: Days, today: Days['to']): Days[] {
  const { from, to } = periodOf(days);
  return trendParts(from, to < today ? to : today);
}

/** Sets of each title by part of the period. */
async function trendsOf(
  client: Source,
  cells: Cells,
  parts: readonly Days[],
  shown: (figures: Figures) => Figures,
): Promise<Map<string, number[]>> {
  const { spans, partAt } = trendSpans(parts);
  const trends = new Map<string, number[]>();
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return trends;
  const period = { from: first.from, to: last.to, spans };
  for (const { publicationIndex, day, figures } of await acceptanceFigures(client, cells, period, 'span')) {
    const trend = trends.get(publicationIndex) ?? parts.map(() => 0);
    const part = day === null ? undefined : partAt.get(day);
    if (part !== undefined) trend[part] = (trend[part] ?? 0) + shown(figures).sets;
    trends.set(publicationIndex, trend);
  }
  return trends;
}
