import type { ReportReach } from '@jazylym/domain/access/can';
import { type CatalogueSearch, prepareCatalogueSearch } from '@jazylym/domain/catalogue/search';
import { NOTHING, paidOf } from '@jazylym/domain/report/figures';
import { kindsWithin } from '@jazylym/domain/report/plan';
import { type Figures, MOST_ROWS } from '@jazylym/domain/report/report';
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
import { allotment, mostRows } from './breadth.ts';
import { periodOf } from './period.ts';
import { planLines } from './plan/plan-store.ts';
import type { Reader } from './reading-store.ts';
import { type Selection, selectionOf, titlesOf } from './selection.ts';
import { acceptanceFigures, type Cells, type Source } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known' | 'db'>;

/** A title with its place among all, by which a search puts equals in order. */
type Listed = KnownPublication & { position: number };

type Indexed = Pick<Listed, 'publicationIndex'>;

/**
 * A page of titles, as far as a reach goes. Figures of all titles are read only where they decide which fifty are shown; what is
 * only shown is read of the fifty. A file asks for more on a page, and may read more rows: all.
 */
export async function titlesReport(
  { reports, clock, known, db }: Reporting,
  query: TitlesQuery,
  reach: ReportReach,
  { titlesAPage = TITLES_A_PAGE, most = MOST_ROWS } = {},
): Promise<TitlesReport> {
  const asOf = clock();
  const selection = selectionOf({ branchCodes: query.branchCodes, publicationIndexes: [] }, reach, known);
  const found = foundTitles(query.text, selection, known);
  const cellsOf = (titles: readonly Indexed[]): Cells =>
    titlesOf({ ...selection, publicationIndexes: titles.map(({ publicationIndex }) => publicationIndex) });
  // Where no title is left out, none needs to be named.
  const all = query.text.trim() === '' ? titlesOf(selection) : cellsOf(found);
  const shown = (figures: Figures): Figures => (query.paidOnly ? paidOf(figures) : figures);
  const periods = {
    now: periodOf(query).spans.length,
    before: query.compare ? periodOf(query.compare).spans.length : 0,
  };
  const budget = allotment(most);
  const ranked = periods.now + (query.sort === 'change' ? periods.before : 0);
  // Where ordering by a figure would read too much, titles stand in the order of their names, and the answer says so.
  const sort = isByName(query.sort) || budget.take(mostRows(all, ranked, known)) ? query.sort : 'name';
  const order = titleOrder(sort === query.sort ? query : { ...query, sort, descending: false }, compareText);
  const parts = partsOf(query, todayOf(asOf));
  const plans = isOfCountry(selection, reach) ? await plansOf(db.pool, query.planOf) : NO_PLANS;
  const rowsOf = (titles: readonly KnownPublication[], now: ByTitle | null, before: ByTitle | null) =>
    titles
      .map(({ publicationIndex, title, publisherName }) =>
        rowOf(
          { publicationIndex, title, publisherName },
          now?.get(publicationIndex) ?? NOTHING,
          {
            before: before && (before.get(publicationIndex) ?? NOTHING),
            plan: plans.get(publicationIndex) ?? null,
          },
          shown,
        ),
      )
      .sort(order);
  return await reports.read(async (client) => {
    const now = isByName(sort) ? null : await figuresByTitle(client, all, query);
    const before = sort === 'change' ? await figuresByTitle(client, all, query.compare) : null;
    const ordered = rowsOf(found, now, before);
    const page = Math.max(1, Math.min(query.page, Math.ceil(ordered.length / titlesAPage)));
    const onPage = ordered.slice((page - 1) * titlesAPage, page * titlesAPage);
    const indexes = new Set(onPage.map(({ publicationIndex }) => publicationIndex));
    const cells = cellsOf(onPage);
    if (now === null) budget.take(mostRows(cells, periods.now, known));
    const isCompared = before !== null || budget.take(mostRows(cells, periods.before, known));
    const hasTrends = budget.take(mostRows(cells, trendSpans(parts).spans.length, known));
    const trends = hasTrends ? await trendsOf(client, cells, parts, shown) : NO_TRENDS;
    const rows = rowsOf(
      found.filter(({ publicationIndex }) => indexes.has(publicationIndex)),
      now ?? (await figuresByTitle(client, cells, query)),
      before ?? (await figuresByTitle(client, cells, isCompared ? query.compare : null)),
    ).map((row) => ({ ...row, trend: hasTrends ? (trends.get(row.publicationIndex) ?? parts.map(() => 0)) : [] }));
    return { rows, page, count: found.length, sort, parts: hasTrends ? parts : [], asOf: asOf.toISOString() };
  });
}

const NO_TRENDS: ReadonlyMap<string, number[]> = new Map();

const NO_PLANS: ReadonlyMap<string, number> = new Map();

/** Whether what is asked for counts all branches, as a title's plan does. */
const isOfCountry = (selection: Selection, reach: ReportReach): boolean =>
  selection.branchCodes === null && kindsWithin(reach).includes('title');

/** What is planned of each title; of none where no plan is asked for. */
async function plansOf(source: Source, year: number | null): Promise<ReadonlyMap<string, number>> {
  if (year === null) return NO_PLANS;
  const lines = await planLines(source, year);
  return new Map(lines.flatMap(({ kind, code, sets }) => (kind === 'title' ? [[code, sets] as const] : [])));
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
