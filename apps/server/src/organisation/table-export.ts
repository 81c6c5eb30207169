import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import { csvEntry, csvHead } from '@jazylym/domain/organisation/reference-csv';
import type { ListFilter } from '@jazylym/domain/organisation/search';
import type { Services } from '../context.ts';
import { loadCampaigns } from './facts-store.ts';
import { postalPlaces } from './store.ts';

/** What of a table to write: what its page shows by this filter. */
export type ExportFilter = Pick<ListFilter, 'text' | 'state'> & {
  branchCode?: string | undefined;
  facilityCode?: string | undefined;
};

/** Postal codes read with one query. */
const BATCH = 2_000;

/** Writes what a table's page shows, in parts, in the reader's language. */
export async function* exportTable(
  { known, db }: Pick<Services, 'known' | 'db'>,
  table: ReferenceTable,
  { filter, language }: { filter: ExportFilter; language: Language },
): AsyncGenerator<string> {
  yield csvHead(table, language);
  const all = { text: filter.text, state: filter.state, after: null, limit: Number.POSITIVE_INFINITY };
  switch (table) {
    case 'branches':
      for (const branch of known.branches()) yield csvEntry(table, branch, language);
      return;
    case 'facilities': {
      const isKept = ({ branchCode }: { branchCode: string }) => (filter.branchCode ?? branchCode) === branchCode;
      for (const facility of known.listFacilities(all, isKept).rows) yield csvEntry(table, facility, language);
      return;
    }
    case 'campaigns':
      for (const campaign of await loadCampaigns(db.pool)) yield csvEntry(table, campaign, language);
      return;
    case 'postalCodes': {
      const isKept = ({ facilityCode }: { facilityCode: string }) =>
        (filter.facilityCode ?? facilityCode) === facilityCode;
      const codes = known.listPlaces(all, isKept).rows.map(({ code }) => code);
      for (let start = 0; start < codes.length; start += BATCH) {
        const places = await postalPlaces(db.pool, codes.slice(start, start + BATCH));
        yield places.map((place) => csvEntry(table, place, language)).join('');
      }
      return;
    }
  }
}
