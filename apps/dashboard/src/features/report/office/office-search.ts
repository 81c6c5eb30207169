import { type ReportSearch, readSearch } from '../filter/search.ts';
import { readTitleSearch, type TitleSearch } from '../titles/one/title-search.ts';

/** What an office's titles are looked at through, all of it in the address: branches and titles, and the year and month of delivery. */
export type OfficeSearch = ReportSearch & Pick<TitleSearch, 'year' | 'month'>;

/** Reads the page's address; a value that is none is as good as absent, the others still hold. */
export function readOfficeSearch(raw: Record<string, unknown>): OfficeSearch {
  const { year, month } = readTitleSearch(raw);
  return { ...readSearch(raw), year, month };
}
