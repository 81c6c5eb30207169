import type { Accepted } from '@jazylym/domain/abonement/abonement';
import { acceptAbonement } from '@jazylym/domain/abonement/accept';
import { isWithinTerritory } from '@jazylym/domain/abonement/territory';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { FacilityWithPlaces } from './facilities.ts';
import type { Batch } from './plan.ts';
import { type Chance, lotteryOf } from './random.ts';
import type { Reference } from './reference.ts';
import { requestOf } from './request.ts';

/** An accepted request and when: milliseconds since 1970. */
export interface Served {
  accepted: Accepted;
  instant: number;
}

/** A regional title is that much more asked for in its region than its weight says. */
const AT_HOME = 8;
/** Shares of the abonements that are delivered by another facility of the branch, and in another branch. */
const TO_NEIGHBOUR = 0.07;
const TO_ANOTHER_BRANCH = 0.03;

interface Season {
  catalogue: Catalogue;
  order: AcceptanceOrder;
  weights: ReadonlyMap<string, number>;
}

/**
 * Serves the clients of a campaign, batch by batch, through the same rule as the counter: what it refuses is a defect of the
 * demonstration and throws. The instants of a batch lie within `from` … `to`, ascending.
 */
export function serverOf({ regions, facilities }: Reference, season: Season, chance: Chance) {
  const byId = new Map(facilities.map((one) => [one.facility.id, one]));
  const byBranch = Map.groupBy(facilities, ({ facility }) => facility.branchCode);
  const russian = new Map(regions.map(({ branch, russian: share }) => [branch.code, share]));
  const draws = new Map(regions.map(({ branch }) => [branch.code, titleLottery(season, branch.code)]));

  const placeOf = (own: FacilityWithPlaces): DeliveryPlace => {
    const point = chance.next();
    if (point < TO_ANOTHER_BRANCH) return chance.oneOf(chance.oneOf(facilities).places);
    if (point < TO_ANOTHER_BRANCH + TO_NEIGHBOUR)
      return chance.oneOf(chance.oneOf(byBranch.get(own.facility.branchCode) ?? []).places);
    return chance.oneOf(own.places);
  };

  const serve = (own: FacilityWithPlaces, today: CalendarDate, instant: number): Served => {
    const place = placeOf(own);
    const { catalogue, order } = season;
    const request = requestOf(chance, {
      facilityId: own.facility.id,
      place,
      drawTitle: draws.get(place.branchCode) ?? titleLottery(season, place.branchCode),
      russian: russian.get(own.facility.branchCode) ?? 0,
      catalogue,
      order,
      today,
      instant,
    });
    const decision = acceptAbonement(request, { catalogue, order, place, today });
    if (!decision.ok)
      throw new Error(`the demonstration asked for what is refused: ${JSON.stringify(decision.rejection)}`);
    return { accepted: decision.accepted, instant };
  };

  return ({ day, facilityId, count }: Batch, { from, to }: { from: number; to: number }): Served[] => {
    const own = byId.get(facilityId);
    if (own === undefined) throw new RangeError(`no facility ${facilityId}`);
    const instants = Array.from({ length: count }, () => from + chance.whole(to - from)).sort(
      (one, other) => one - other,
    );
    return instants.map((instant) => serve(own, day, instant));
  };
}

/** Draws from the titles that are distributed in a branch, its own ones more often. */
function titleLottery({ catalogue, weights }: Season, branchCode: string): (chance: Chance) => CatalogueEntry {
  const offered = catalogue.entries.filter(
    ({ territory }) => territory === 'republic' || isWithinTerritory(territory, branchCode),
  );
  return lotteryOf(offered, ({ publicationIndex, territory }) => {
    const weight = weights.get(publicationIndex) ?? 1;
    return territory === 'republic' ? weight : weight * AT_HOME;
  });
}
