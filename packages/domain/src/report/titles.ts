import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { BranchCode, Language, Names } from '../organisation/organisation.ts';
import { averageTerm } from './figures.ts';
import { PlanYear, shareOf } from './plan.ts';
import { Figures } from './report.ts';

/** Operational days, both inclusive. */
export const Days = z.object({ from: CalendarDate, to: CalendarDate });
export type Days = z.infer<typeof Days>;

/** By what titles are put in order: `term` is the average one, `change` that of the sets against the days compared with, `reached` the part of the plan. */
export const TitleSort = z.enum([
  'index',
  'name',
  'publisher',
  'sets',
  'plan',
  'reached',
  'change',
  'abonements',
  'amount',
  'term',
  'awaiting',
]);
export type TitleSort = z.infer<typeof TitleSort>;

/** Titles on one page. */
export const TITLES_A_PAGE = 50;

/** Which titles, what was accepted of them in which days, and which page in which order; `text` is an index, or words of a name or publisher. */
export const TitlesQuery = Days.extend({
  /** The days of the last campaign to compare with. */
  compare: Days.nullable().default(null),
  /** The campaign whose plan to tell beside: a title's is of the whole country, so it is told to nobody else. */
  planOf: PlanYear.nullable().default(null),
  branchCodes: z.array(BranchCode).max(20).default([]),
  text: z.string().max(200).default(''),
  sort: TitleSort.default('sets'),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(100_000).default(1),
  /** Leaves out what is by account and not paid yet. */
  paidOnly: z.boolean().default(false),
  /** In which language names are put in order. */
  language: Language.default('kk'),
});
export type TitlesQuery = z.infer<typeof TitlesQuery>;

/** One title of the table. `term` is the average one in months, `awaiting` the share of sets not paid yet: both of all, paid or not; null where nothing was accepted. */
export const TitleRow = z.object({
  publicationIndex: PublicationIndex,
  title: Names,
  publisherName: z.string(),
  figures: Figures,
  term: z.number().nullable(),
  awaiting: z.number().nullable(),
  /** The same over the days compared with; null where there are none. */
  before: Figures.nullable(),
  /** Sets planned; null where nothing is, or no plan was asked for. */
  plan: z.int().nullable(),
  /** Sets of each part of the period. */
  trend: z.array(z.int()),
});
export type TitleRow = z.infer<typeof TitleRow>;

/** One page of titles, counted by operational day of acceptance and by accepting branch. */
export const TitlesReport = z.object({
  rows: z.array(TitleRow),
  /** The page that was found: the last one where a later one was asked for. */
  page: z.int(),
  /** Titles on all pages. */
  count: z.int(),
  /** The order that they stand in: by name where the asked one would read too much. */
  sort: TitleSort,
  /** The parts of the period that each `trend` counts. */
  parts: z.array(Days),
  asOf: Instant,
});
export type TitlesReport = z.infer<typeof TitlesReport>;

/** By how much of itself a figure grew; null where there was nothing to grow from. */
export const changeOf = (now: number, before: number | null): number | null =>
  before === null || before === 0 ? null : (now - before) / before;

/** The share of sets that awaits payment, of figures that count it; null where nothing was accepted. */
export const awaitingShare = ({ sets, awaiting }: Figures): number | null => (sets === 0 ? null : awaiting.sets / sets);

/** A row before it has its trend, in the order that a page is cut from. */
type Orderable = Omit<TitleRow, 'trend'>;

type Order = Pick<TitlesQuery, 'sort' | 'descending' | 'language'>;

/**
 * Compares two titles for `Array.sort`; `compareText` compares names. What has no value, as a change from nothing, is last either way; equals
 * stand in the order of their indexes.
 */
export function titleOrder({ sort, descending, language }: Order, compareText: (one: string, other: string) => number) {
  const direction = descending ? -1 : 1;
  const compare = (one: Orderable, other: Orderable): number => {
    if (sort === 'index') return direction * compareText(one.publicationIndex, other.publicationIndex);
    if (sort === 'name') return direction * compareText(one.title[language], other.title[language]);
    if (sort === 'publisher') return direction * compareText(one.publisherName, other.publisherName);
    const [first, second] = [figureOf(one, sort), figureOf(other, sort)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return direction * (first - second);
  };
  return (one: Orderable, other: Orderable): number =>
    compare(one, other) || compareText(one.publicationIndex, other.publicationIndex);
}

/** What figures are put in order by; the other orders need none. */
type FigureSort = Exclude<TitleSort, 'index' | 'name' | 'publisher'>;

/** Whether an order can be found without any figure. */
export const isByName = (sort: TitleSort): boolean => sort === 'index' || sort === 'name' || sort === 'publisher';

function figureOf({ figures, before, term, awaiting, plan }: Orderable, sort: FigureSort): number | null {
  if (sort === 'plan') return plan;
  if (sort === 'reached') return shareOf(plan, figures.sets);
  if (sort === 'change') return changeOf(figures.sets, before?.sets ?? null);
  if (sort === 'term') return term;
  return sort === 'awaiting' ? awaiting : figures[sort];
}

/** A title with its figures: of all and, where so asked, without what is not paid yet. */
export const rowOf = (
  title: Pick<TitleRow, 'publicationIndex' | 'title' | 'publisherName'>,
  figures: Figures,
  { before, plan }: { before: Figures | null; plan: number | null },
  shown: (figures: Figures) => Figures,
): Orderable => ({
  ...title,
  plan,
  figures: shown(figures),
  term: averageTerm(figures),
  awaiting: awaitingShare(figures),
  before: before === null ? null : shown(before),
});
