import { closesAfter } from '../abonement/deadline.ts';
import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { addMonths, monthOf, monthsBetween, monthsFrom, yearOf } from '../calendar/month.ts';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from './catalogue.ts';

/** The published catalogues that are current at once: of each subscription year its newest version, the years ascending. */
export type Catalogues = readonly Catalogue[];

/** What is open, and at what price, is decided from: the current catalogues, the order of acceptance, the real date. */
export type QuoteFacts = { catalogues: Catalogues; order: AcceptanceOrder; today: CalendarDate };

/** A start month that is open today for a title, the last day on which it is, and where its price is read. */
export type OpenMonth = { month: Month; closesOn: CalendarDate; catalogue: Catalogue; entry: CatalogueEntry };

/**
 * The one catalogue that a subscription beginning in a month is priced by, wherever its term ends: that of the month's own year;
 * where this prices no such month or is not published yet, one of another year that does, an earlier year's first. So a
 * catalogue that comes later never takes a month of an earlier year away. Null where no catalogue prices the month.
 */
export function catalogueFor(catalogues: Catalogues, startMonth: Month): Catalogue | null {
  const pricing = catalogues.filter(
    ({ firstStartMonth, lastStartMonth }) => firstStartMonth <= startMonth && startMonth <= lastStartMonth,
  );
  return pricing.findLast(({ year }) => year <= yearOf(startMonth)) ?? pricing[0] ?? null;
}

/** Whether a month that no catalogue prices waits for one: those of earlier years are published, its own year's is not yet. */
export const isAwaited = (catalogues: Catalogues, startMonth: Month): boolean =>
  catalogueFor(catalogues, startMonth) === null &&
  catalogues.some(({ lastStartMonth }) => lastStartMonth < startMonth) &&
  catalogues.every(({ year }) => year !== yearOf(startMonth));

/** A catalogue's entry by its exact index; undefined where the title is not entered in it. */
export function entryOf(catalogue: Catalogue, publicationIndex: string): CatalogueEntry | undefined {
  const entries =
    known.get(catalogue) ?? new Map(catalogue.entries.map((entry) => [entry.publicationIndex, entry] as const));
  known.set(catalogue, entries);
  return entries.get(publicationIndex);
}

/** Entries by index: a published catalogue never changes, and every row of a batch asks for its own at every key. */
const known = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueEntry>>();

/** The entries that a title has, by the year of the catalogue, ascending. */
export const entriesOfTitle = (catalogues: Catalogues, publicationIndex: string): CatalogueEntry[] =>
  catalogues.flatMap((catalogue) => entryOf(catalogue, publicationIndex) ?? []);

/** How a title comes in a month: as the month's own catalogue says, else the newest that has the title; undefined where none has. */
export function entryIn(
  startMonth: Month,
  publicationIndex: string,
  catalogues: Catalogues,
): CatalogueEntry | undefined {
  const own = catalogueFor(catalogues, startMonth);
  return (own && entryOf(own, publicationIndex)) ?? entriesOfTitle(catalogues, publicationIndex).at(-1);
}

/** A title as it is sold today: by the catalogue of its first open month; one of which nothing is open, as the newest that has it says. */
export const entryNow = (publicationIndex: string, facts: QuoteFacts): CatalogueEntry | undefined =>
  firstOpenOf(publicationIndex, facts)?.entry ?? entriesOfTitle(facts.catalogues, publicationIndex).at(-1);

/** The first start month that is open for a title today, over the year's end too; null where none is. S3 */
export function firstOpenOf(publicationIndex: string, facts: QuoteFacts): OpenMonth | null {
  for (const month of monthsAhead(facts)) {
    const open = openIn(month, publicationIndex, facts);
    if (open !== null) return open;
  }
  return null;
}

/** All start months that are open for a title today, ascending; months may be missing between them. */
export const openMonthsOf = (publicationIndex: string, facts: QuoteFacts): OpenMonth[] =>
  monthsAhead(facts).flatMap((month) => openIn(month, publicationIndex, facts) ?? []);

function openIn(month: Month, publicationIndex: string, { catalogues, order, today }: QuoteFacts): OpenMonth | null {
  const catalogue = catalogueFor(catalogues, month);
  const entry = catalogue === null ? undefined : entryOf(catalogue, publicationIndex);
  if (catalogue === null || entry === undefined) return null;
  const closesOn = closesAfter(month, entry.distributionSystem, order);
  return today <= closesOn ? { month, closesOn, catalogue, entry } : null;
}

/** From the next month on, since a start month closes before it begins, to the last that any catalogue prices. */
function monthsAhead({ catalogues, today }: QuoteFacts): Month[] {
  const next = addMonths(monthOf(today), 1);
  const last = catalogues
    .map(({ lastStartMonth }) => lastStartMonth)
    .sort()
    .at(-1);
  return last === undefined || last < next ? [] : monthsFrom(next, monthsBetween(next, last) + 1);
}

/** Every title that is in any of the catalogues once, as it is sold today. */
export const titlesOf = (facts: QuoteFacts): CatalogueEntry[] => {
  const indexes = facts.catalogues.flatMap(({ entries }) => entries.map((entry) => entry.publicationIndex));
  return [...new Set(indexes)].flatMap((publicationIndex) => entryNow(publicationIndex, facts) ?? []);
};
