import { AnyLine } from '@jazylym/domain/organisation/line';
import { TitleSort, TitlesQuery } from '@jazylym/domain/report/titles';
import * as z from 'zod';
import { type ReportSearch, readSearch } from '../filter/search.ts';

/** A report's filters, and whether what is not paid yet is left out: what the pages of titles hand on to one another. */
export interface PaidSearch extends ReportSearch {
  paid?: 'yes' | undefined;
}

/** What the table of titles is looked at through, all of it in the address. */
export interface TitlesSearch extends PaidSearch {
  text?: string | undefined;
  /** A column, with a minus where the largest is first; absent is the most sets first. */
  sort?: string | undefined;
  page?: number | undefined;
}

const number = z.coerce.number();

/** Reads what both pages of titles are looked at through. The titles themselves are no filter here. */
export const readPaidSearch = (raw: Record<string, unknown>): PaidSearch => ({
  ...readSearch(raw),
  publications: [],
  paid: z.literal('yes').optional().catch(undefined).parse(raw.paid),
});

/** Reads the table's address; a value that is none is as good as absent, the others still hold. */
export function readTitlesSearch(raw: Record<string, unknown>): TitlesSearch {
  const page = number.pipe(TitlesQuery.shape.page.unwrap()).optional().catch(undefined).parse(raw.page);
  const sort = writeSort(readSort(raw.sort));
  return {
    ...readPaidSearch(raw),
    text: AnyLine.min(1).max(200).optional().catch(undefined).parse(raw.text),
    sort,
    page: page === 1 ? undefined : page,
  };
}

/** An order of the table. */
export interface Sorting {
  sort: TitleSort;
  descending: boolean;
}

const MOST_SETS = { sort: 'sets', descending: true } as const;

/** `-amount` as an order; the most sets first where it is none. */
export function readSort(raw: unknown): Sorting {
  const [, minus = '', column] = /^(-?)(\w+)$/.exec(String(raw ?? '')) ?? [];
  const sort = TitleSort.safeParse(column);
  return sort.success ? { sort: sort.data, descending: minus === '-' } : MOST_SETS;
}

/** An order for the address: nothing for the usual one. */
export const writeSort = ({ sort, descending }: Sorting): string | undefined =>
  sort === MOST_SETS.sort && descending ? undefined : `${descending ? '-' : ''}${sort}`;

/** The order after a press on a column's head: turned where it was that column's, else names from the first and figures from the largest. */
export const sortedBy = (column: TitleSort, now: Sorting): Sorting =>
  now.sort === column
    ? { sort: column, descending: !now.descending }
    : { sort: column, descending: !['index', 'name', 'publisher'].includes(column) };
