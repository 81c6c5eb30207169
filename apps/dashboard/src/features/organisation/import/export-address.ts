import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import type { PageSearch } from '../kept/page-search.ts';

/** Where a table is written out as a file: what its page shows, in the reader's language. */
export function exportAddress(table: ReferenceTable, search: PageSearch, language: Language): string {
  const { text, branch, facility } = search;
  const query = Object.entries({ text, state: search.state ?? 'open', branch, facility, language }).flatMap(
    ([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]),
  );
  return `/organisation/${table}.csv?${query.join('&')}`;
}
