import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { type CatalogueVersion, currentOf, publishedBy } from '@jazylym/domain/catalogue/current';
import { type CatalogueSearch, prepareCatalogueSearch } from '@jazylym/domain/catalogue/search';
import type { Catalogues } from '@jazylym/domain/catalogue/start-month';
import { type Clock, todayOf } from '../clock.ts';
import { loadCatalogue, publications, type Source } from './store.ts';

/** The catalogues that are current at once, of each subscription year the newest, and the order of acceptance. */
type InForce = { catalogues: Catalogues; order: AcceptanceOrder };

/** The same without what is in the catalogues: what a counter asks again and again. */
export type VersionsInForce = { versions: CatalogueVersion[]; order: AcceptanceOrder };

/**
 * The current catalogues and the order of acceptance, held in memory: an acceptance reads them without asking the database.
 * Refreshed every second, so a catalogue published elsewhere is used here at most a second, and the time of one query, later; a
 * client that saw another price is asked again.
 */
export type Published = {
  current(): InForce;
  /**
   * The catalogues that were in force on a day: of each year the newest of those published by its end. A former one is read once
   * and kept. The order is today's, which has no versions.
   */
  on(day: CalendarDate): Promise<InForce>;
  /** Which these are. */
  versionsOn(day: CalendarDate): VersionsInForce;
  /** A published version, current or former, which never changes; null for what is none. */
  version(id: number): Promise<Catalogue | null>;
  /** Over the titles of all current catalogues, each as the newest that has it says. */
  search: CatalogueSearch;
  /** Looks for newer catalogues and another order now; answers whether any current catalogue is another one. */
  refresh(): Promise<boolean>;
};

/** Loads what is published now; years are current or past by the clock. */
export async function openPublished(pool: Source, clock: Clock): Promise<Published> {
  let { versions, order } = await publications(pool);
  let held = await load(pool, currentOf(versions, todayOf(clock())), []);
  const former = keptOnce((id: number) => loadCatalogue(pool, id));
  const read = async (id: number) => held.catalogues.find((one) => one.id === id) ?? (await former(id));
  const versionsOn = (day: CalendarDate) => currentOf(publishedBy(versions, day), day);
  return {
    current: () => ({ catalogues: held.catalogues, order }),
    on: async (day) => ({ catalogues: await Promise.all(versionsOn(day).map(({ id }) => read(id))), order }),
    versionsOn: (day) => ({ versions: versionsOn(day), order }),
    version: async (id) => (versions.some((one) => one.id === id) ? await read(id) : null),
    search: (text, limit) => held.search(text, limit),
    async refresh() {
      const now = await publications(pool);
      const current = currentOf(now.versions, todayOf(clock()));
      const isAnother = !isSame(current, held.catalogues);
      if (isAnother) held = await load(pool, current, held.catalogues);
      ({ versions, order } = now);
      return isAnother;
    },
  };
}

const isSame = (versions: readonly CatalogueVersion[], catalogues: Catalogues): boolean =>
  versions.map(({ id }) => id).join() === catalogues.map(({ id }) => id).join();

/** Reads those of the catalogues that are not held yet. */
async function load(pool: Source, versions: readonly CatalogueVersion[], held: Catalogues) {
  const catalogues: Catalogue[] = [];
  for (const { id } of versions) catalogues.push(held.find((one) => one.id === id) ?? (await loadCatalogue(pool, id)));
  const titles = new Map<string, CatalogueEntry>();
  for (const { entries } of catalogues) for (const entry of entries) titles.set(entry.publicationIndex, entry);
  return { catalogues, search: prepareCatalogueSearch([...titles.values()]) };
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
