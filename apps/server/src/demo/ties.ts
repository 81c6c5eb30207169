import type { FacilityWithPlaces } from './facilities.ts';

/** A region with that many rayons of several villages has two facilities without automation, a smaller one has one. */
const RAYONS_OF_LARGE_REGION = 4;

/**
 * Says of one region's facilities what they have to do with each other. Bundles are sorted at the city's main office, those of
 * villages at the region's, which comes first. The last village of one rayon, or of two, has no automation: the one before it enters
 * its cards.
 */
export function withTies(facilities: readonly FacilityWithPlaces[]): FacilityWithPlaces[] {
  const byRayon = Map.groupBy(facilities, rayonOf);
  const enteredAt = neighbours([...byRayon].flatMap(([rayon, villages]) => (rayon === null ? [] : [villages])));
  return facilities.map((one) => {
    const { facility } = one;
    const sortingPointCode = sortingPoint(one, facilities);
    const enteredAtCode = enteredAt.get(facility.code) ?? null;
    const ties = {
      sortingPointCode: sortingPointCode === facility.code ? null : sortingPointCode,
      automated: enteredAtCode === null,
      enteredAtCode,
    };
    return { ...one, facility: { ...facility, ...ties } };
  });
}

/** By the code of a facility without automation, the code of the one that enters its cards. */
function neighbours(rayons: readonly FacilityWithPlaces[][]): ReadonlyMap<string, string> {
  const shared = rayons.filter((villages) => villages.length > 1);
  const chosen = shared.length < RAYONS_OF_LARGE_REGION ? shared.slice(-1) : [shared[0] ?? [], shared.at(-1) ?? []];
  return new Map(
    chosen.map((villages) => {
      const [neighbour, last] = villages.slice(-2);
      return [last?.facility.code ?? '', neighbour?.facility.code ?? ''];
    }),
  );
}

const rayonOf = ({ places }: FacilityWithPlaces): string | null => places[0]?.rayon?.kk ?? null;
const settlementOf = ({ places }: FacilityWithPlaces): string | null => places[0]?.settlement.kk ?? null;

/** The main office of the facility's own city, of the region where it lies in a village. */
function sortingPoint(one: FacilityWithPlaces, facilities: readonly FacilityWithPlaces[]): string | null {
  const isCity = rayonOf(one) === null;
  const main = isCity ? facilities.find((other) => settlementOf(other) === settlementOf(one)) : facilities[0];
  return main?.facility.code ?? null;
}
