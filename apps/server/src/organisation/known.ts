import type { Branch, DeliveryPlace, Facility } from '@jazylym/domain/organisation/organisation';
import { type KnownPublication, loadOrganisation, type Source } from './store.ts';

/** Reference data held in memory: who delivers where, and what things are called. */
export type Known = {
  branches(): Branch[];
  facility(id: number): Facility | undefined;
  /** By either form of postal code, already folded. */
  place(postalCode: string): DeliveryPlace | undefined;
  publications(): ReadonlyMap<string, KnownPublication>;
  refresh(): Promise<void>;
};

/** Loads the reference data. It changes by imports alone; a refresh follows them. */
export async function openKnown(pool: Source): Promise<Known> {
  let held = await load(pool);
  return {
    branches: () => held.branches,
    facility: (id) => held.facilities.get(id),
    place: (postalCode) => held.places.get(postalCode),
    publications: () => held.publications,
    async refresh() {
      held = await load(pool);
    },
  };
}

async function load(pool: Source) {
  const { branches, facilities, places, publications } = await loadOrganisation(pool);
  return {
    branches,
    facilities: new Map(facilities.map((facility) => [facility.id, facility])),
    places: new Map(places.flatMap((place) => [place.code, place.newCode].map((code) => [code, place]))),
    publications: new Map(publications.map((publication) => [publication.publicationIndex, publication])),
  };
}
