import { acceptAbonements } from '@jazylym/domain/abonement/accept';
import type { Accepted } from '@jazylym/domain/abonement/acceptance';
import { isWithinTerritory } from '@jazylym/domain/abonement/territory';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { FacilityWithPlaces } from './facilities.ts';
import type { Batch } from './plan.ts';
import { type Chance, lotteryOf } from './random.ts';
import type { Reference } from './reference.ts';
import { type Regular, renewalOf, requestOf } from './request.ts';

/** One client's accepted request and when: milliseconds since 1970. */
export interface Served {
  accepted: Accepted;
  instant: number;
}

/** A regional title is that much more asked for in its region than its weight says. */
const AT_HOME = 8;
/** Shares of the abonements that are delivered by another facility of the branch, and in another branch. */
const TO_NEIGHBOUR = 0.07;
const TO_ANOTHER_BRANCH = 0.03;

/** Shares of the clients who take one title and two; the rest take three. */
const SINGLE = 0.86;
const DOUBLE = 0.1;

/** Of the clients who come while a facility has regulars so many are one of them. */
const REGULARS = 0.75;

export interface Season {
  catalogue: Catalogue;
  order: AcceptanceOrder;
  weights: ReadonlyMap<string, number>;
  /** Who was served in the campaign before, by facility: each of them comes back once at most. */
  regulars?: Map<number, Regular[]>;
  /** Told of everybody who is served. */
  served?: (facilityId: number, client: Regular) => void;
}

/**
 * Serves the clients of a campaign, batch by batch, through the same rule as the counter: what it refuses is a defect of the
 * demonstration and throws, and so is a facility without automation, which has no counter. A batch's `count` is of abonements. The instants of a batch lie within `from` … `to`, ascending.
 */
export function serverOf({ regions, facilities }: Reference, season: Season, chance: Chance) {
  const byId = new Map(facilities.map((one) => [one.facility.id, one]));
  const byBranch = Map.groupBy(facilities, ({ facility }) => facility.branchCode);
  const russian = new Map(regions.map(({ branch, russian: share }) => [branch.code, share]));
  const drawIn = titlesIn(regions, season);

  const placeOf = (own: FacilityWithPlaces): DeliveryPlace => {
    const point = chance.next();
    if (point < TO_ANOTHER_BRANCH) return chance.oneOf(chance.oneOf(facilities).places);
    if (point < TO_ANOTHER_BRANCH + TO_NEIGHBOUR)
      return chance.oneOf(chance.oneOf(byBranch.get(own.facility.branchCode) ?? []).places);
    return chance.oneOf(own.places);
  };

  /** The renewal of a regular who takes so many titles; null where none comes. */
  const regularAt = (facilityId: number, today: CalendarDate, { instant, lines }: Client) => {
    const all = season.regulars?.get(facilityId);
    if (all === undefined || !chance.happens(REGULARS)) return null;
    const at = all.findIndex(({ request }) => request.lines.length === lines);
    const [regular] = at < 0 ? [] : all.splice(at, 1);
    const { catalogue, order } = season;
    const request = regular && renewalOf(chance, { facilityId, catalogue, order, today, instant }, regular);
    return regular && request ? { request, place: regular.place } : null;
  };

  const strangerAt = (own: FacilityWithPlaces, today: CalendarDate, { instant, lines }: Client): Regular => {
    const place = placeOf(own);
    const { catalogue, order } = season;
    const request = requestOf(chance, {
      facilityId: own.facility.id,
      place,
      drawTitle: drawIn(place.branchCode),
      russian: russian.get(own.facility.branchCode) ?? 0,
      catalogue,
      order,
      today,
      instant,
      lines,
    });
    return { request, place };
  };

  const serve = (own: FacilityWithPlaces, today: CalendarDate, client: Client): Served => {
    const { request, place } = regularAt(own.facility.id, today, client) ?? strangerAt(own, today, client);
    const decision = acceptAbonements(request, { catalogues: [season.catalogue], order: season.order, place, today });
    if (!decision.ok)
      throw new Error(`the demonstration asked for what is refused: ${JSON.stringify(decision.rejection)}`);
    season.served?.(own.facility.id, { request, place });
    return { accepted: decision.accepted, instant: client.instant };
  };

  return ({ day, facilityId, count }: Batch, { from, to }: { from: number; to: number }): Served[] => {
    const own = byId.get(facilityId);
    if (own?.facility.automated !== true) throw new RangeError(`no counter at ${facilityId}`);
    const clients = clientsOf(count, chance).map((lines) => ({ lines, instant: from + chance.whole(to - from) }));
    return clients.sort((one, other) => one.instant - other.instant).map((client) => serve(own, day, client));
  };
}

/** When a client comes, in milliseconds since 1970, and for how many titles. */
interface Client {
  instant: number;
  lines: number;
}

/** So many abonements as clients take them: most one, some two or three at once. */
function clientsOf(abonements: number, chance: Chance): number[] {
  const clients: number[] = [];
  for (let left = abonements; left > 0; ) {
    const point = chance.next();
    const lines = Math.min(left, point < SINGLE ? 1 : point < SINGLE + DOUBLE ? 2 : 3);
    clients.push(lines);
    left -= lines;
  }
  return clients;
}

/** Draws from the titles of a branch, by its code. */
export function titlesIn(regions: Reference['regions'], season: Season) {
  const draws = new Map(regions.map(({ branch }) => [branch.code, titleLottery(season, branch.code)]));
  return (branchCode: string) => draws.get(branchCode) ?? titleLottery(season, branchCode);
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
