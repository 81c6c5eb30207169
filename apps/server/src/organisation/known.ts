import type { Branch, DeliveryPlace, Names } from '@jazylym/domain/organisation/organisation';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { type List, type PlaceSearch, prepareList, preparePlaceSearch } from '@jazylym/domain/organisation/search';
import { oneAtATime } from '../one-at-a-time.ts';
import { type KnownPublication, loadOrganisation, type PlaceRow, referenceVersion, type Source } from './store.ts';

/** Reference data held in memory: who delivers where, and what things are called. */
export type Known = {
  /** How often administrators had changed it when it was read. */
  version(): number;
  branches(): Branch[];
  /** By its id, a closed one too: its history stays readable. */
  facility(id: number): FacilityEntry | undefined;
  /** By its postal index, a closed one too. */
  facilityByCode(code: string): FacilityEntry | undefined;
  /** A branch's facilities, closed ones too, in the order of their codes. */
  facilitiesOf(branchCode: string): readonly FacilityEntry[];
  /** Where the bundles of a facility are sorted in the card system: at another one, or there; undefined for an unknown id. */
  sortingPointOf(id: number): FacilityEntry | undefined;
  /** The open facilities without automation whose cards are entered at a facility, in the order of their codes. */
  enteredAt(id: number): readonly FacilityEntry[];
  /** By either form of postal code, already folded; a closed one answers no longer. */
  place(postalCode: string): DeliveryPlace | undefined;
  /** The postal code that is a facility's own, a closed one too: where it stands. */
  placeOfFacility(code: string): PlaceRow | undefined;
  searchPlaces: PlaceSearch;
  publications(): ReadonlyMap<string, KnownPublication>;
  /** Everything as it is kept, closed ones too, for who keeps it. */
  listFacilities: List<FacilityEntry>;
  listPlaces: List<ListedPlace>;
  /** Reads all of it anew. */
  refresh(): Promise<void>;
  /** Reads it anew when an administrator has changed something, here or on another server. */
  follow(): Promise<void>;
};

/** A postal code as a list shows it: with the name of who delivers. */
export type ListedPlace = PlaceRow & { facilityNames: Names };

/** Loads the reference data. */
export async function openKnown(pool: Source): Promise<Known> {
  let held = await load(pool);
  // An older reading must not end after a newer one and undo it.
  const refresh = oneAtATime(async () => {
    held = await load(pool);
  });
  return {
    version: () => held.version,
    branches: () => held.branches,
    facility: (id) => held.byId.get(id),
    facilityByCode: (code) => held.byFacilityCode.get(code),
    facilitiesOf: (branchCode) => held.byBranch.get(branchCode) ?? [],
    sortingPointOf: (id) => held.sortingPointOf(id),
    enteredAt: (id) => held.enteredAt.get(held.byId.get(id)?.code ?? '') ?? [],
    place: (postalCode) => held.byCode.get(postalCode),
    placeOfFacility: (code) => held.ownPlaces.get(code),
    searchPlaces: (text, limit) => held.searchPlaces(text, limit),
    publications: () => held.publications,
    listFacilities: (filter, isKept) => held.lists().facilities(filter, isKept),
    listPlaces: (filter, isKept) => held.lists().places(filter, isKept),
    refresh,
    async follow() {
      if ((await referenceVersion(pool)) !== held.version) await refresh();
    },
  };
}

async function load(pool: Source) {
  const { version, branches, facilities, places, publications } = await loadOrganisation(pool);
  const delivered = deliveryPlaces({ branches, facilities, places });
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));
  const byFacilityCode = new Map(facilities.map((facility) => [facility.code, facility]));
  const withoutAutomation = facilities.filter(({ automated, closedOn }) => !automated && closedOn === null);
  let search: PlaceSearch | undefined;
  let lists: ReturnType<typeof prepareLists> | undefined;
  return {
    version,
    branches,
    byId,
    byFacilityCode,
    byBranch: Map.groupBy(facilities, ({ branchCode }) => branchCode),
    sortingPointOf: (id: number): FacilityEntry | undefined => {
      const facility = byId.get(id);
      return byFacilityCode.get(facility?.sortingPointCode ?? '') ?? facility;
    },
    enteredAt: Map.groupBy(withoutAutomation, ({ enteredAtCode }) => enteredAtCode ?? ''),
    byCode: new Map(delivered.flatMap((place) => [place.code, place.newCode].map((code) => [code, place]))),
    ownPlaces: new Map(places.filter(({ code }) => byFacilityCode.has(code)).map((place) => [place.code, place])),
    /** Prepared at the first search, so that a refresh costs no more than reading. */
    searchPlaces: (text: string, limit: number): DeliveryPlace[] => {
      search ??= preparePlaceSearch(delivered);
      return search(text, limit);
    },
    lists: () => {
      lists ??= prepareLists({ facilities, places });
      return lists;
    },
    publications: new Map(publications.map((publication) => [publication.publicationIndex, publication])),
  };
}

type Kept = { branches: readonly Branch[]; facilities: readonly FacilityEntry[]; places: readonly PlaceRow[] };

/** What a counter sees of the postal codes that answer, with the names of who delivers there. */
function deliveryPlaces({ branches, facilities, places }: Kept): DeliveryPlace[] {
  const branchNames = new Map(branches.map(({ code, names }) => [code, names]));
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]));
  return places.flatMap(({ facilityCode, closedOn, ...place }) => {
    const facility = byCode.get(facilityCode);
    const names = facility && branchNames.get(facility.branchCode);
    if (facility === undefined || names === undefined || closedOn !== null) return [];
    const { id: facilityId, names: facilityNames, branchCode } = facility;
    return [{ ...place, facilityId, facilityNames, branchCode, branchNames: names }];
  });
}

function prepareLists({ facilities, places }: Omit<Kept, 'branches'>) {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility.names]));
  const listed = places.flatMap((place) => {
    const facilityNames = byCode.get(place.facilityCode);
    return facilityNames === undefined ? [] : [{ ...place, facilityNames }];
  });
  return {
    facilities: prepareList(facilities, (facility) => [facility.names]),
    places: prepareList(listed, (place) => [place.settlement, place.rayon, place.facilityNames]),
  };
}
