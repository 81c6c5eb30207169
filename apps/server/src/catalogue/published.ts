import type { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import { type CatalogueSearch, prepareCatalogueSearch } from '@jazylym/domain/catalogue/search';
import { loadCatalogue, newest, type Source } from './store.ts';

/**
 * The newest published catalogue and the order of acceptance, held in memory: an acceptance reads them without asking the
 * database. Refreshed every second, so a catalogue published elsewhere is used here at most a second, and the time of one
 * query, later; a client that saw another price is asked again.
 */
export type Published = {
  current(): { catalogue: Catalogue | null; order: AcceptanceOrder };
  search: CatalogueSearch;
  /** Looks for a newer catalogue and order now; answers whether the catalogue is another one. */
  refresh(): Promise<boolean>;
};

/** Loads what is published now. */
export async function openPublished(pool: Source): Promise<Published> {
  let { catalogue, order, search } = await load(pool, await newest(pool));
  return {
    current: () => ({ catalogue, order }),
    search: (text, limit) => search(text, limit),
    async refresh() {
      const now = await newest(pool);
      order = now.order;
      if (now.catalogueId === (catalogue?.id ?? null)) return false;
      ({ catalogue, search } = await load(pool, now));
      return true;
    },
  };
}

async function load(pool: Source, { catalogueId, order }: Awaited<ReturnType<typeof newest>>) {
  const catalogue = catalogueId === null ? null : await loadCatalogue(pool, catalogueId);
  return { catalogue, order, search: prepareCatalogueSearch(catalogue?.entries ?? []) };
}
