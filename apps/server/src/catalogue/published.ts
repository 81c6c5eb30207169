import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import { type CatalogueSearch, prepareCatalogueSearch } from '@jazylym/domain/catalogue/search';
import { loadCatalogue, newest, publications, type Source } from './store.ts';

/** A catalogue, null where none is published, and the order of acceptance. */
export type InForce = { catalogue: Catalogue | null; order: AcceptanceOrder };

/**
 * The newest published catalogue and the order of acceptance, held in memory: an acceptance reads them without asking the
 * database. Refreshed every second, so a catalogue published elsewhere is used here at most a second, and the time of one
 * query, later; a client that saw another price is asked again.
 */
export type Published = {
  current(): InForce;
  /**
   * The catalogue that was in force on a day: the newest of those published by its end. A former one is read once and kept. The
   * order is today's, which has no versions.
   */
  on(day: CalendarDate): Promise<InForce>;
  search: CatalogueSearch;
  /** Looks for a newer catalogue and order now; answers whether the catalogue is another one. */
  refresh(): Promise<boolean>;
};

/** Loads what is published now. */
export async function openPublished(pool: Source): Promise<Published> {
  let { catalogue, order, search, history } = await load(pool, await newest(pool));
  const former = keptOnce((id: number) => loadCatalogue(pool, id));
  return {
    current: () => ({ catalogue, order }),
    async on(day) {
      const id = history.find(({ publishedOn }) => publishedOn <= day)?.id;
      if (id === undefined) return { catalogue: null, order };
      return { catalogue: id === catalogue?.id ? catalogue : await former(id), order };
    },
    search: (text, limit) => search(text, limit),
    async refresh() {
      const now = await newest(pool);
      order = now.order;
      if (now.catalogueId === (catalogue?.id ?? null)) return false;
      ({ catalogue, search, history } = await load(pool, now));
      return true;
    },
  };
}

async function load(pool: Source, { catalogueId, order }: Awaited<ReturnType<typeof newest>>) {
  const catalogue = catalogueId === null ? null : await loadCatalogue(pool, catalogueId);
  const history = await publications(pool);
  return { catalogue, order, history, search: prepareCatalogueSearch(catalogue?.entries ?? []) };
}

/** Loads each thing once, whoever asks for it meanwhile waits for the same; what failed is tried again by the next who asks. */
function keptOnce<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return async (key) => {
    const reading = kept.get(key) ?? read(key);
    kept.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}
