import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays, daysBetween } from '@jazylym/domain/calendar/date';
import type { FacilityWithPlaces } from './facilities.ts';
import { type Chance, lotteryOf } from './random.ts';
import type { Region } from './regions.ts';

/** So many abonements accepted by one facility on one day. */
export interface Batch {
  day: CalendarDate;
  facilityId: number;
  count: number;
}

/** What Saturday and Sunday bring, beside a working day. */
const SATURDAY = 0.45;
const SUNDAY = 0.12;
/** Large cities subscribe less for each inhabitant. */
const CITY_OF_REPUBLICAN_RANK = 0.5;
/** The share of an oblast's abonements that its villages' offices accept. */
const VILLAGES = 0.8;
/** A facility's usual day, in abonements. */
const USUAL_DAY = 5;

/** How much of a campaign a day brings: slow at first, a rush at the end. */
function weightOf(day: CalendarDate, opensOn: CalendarDate, days: number): number {
  const passed = daysBetween(opensOn, day) / days;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const ofWeek = weekday === 6 ? SATURDAY : weekday === 0 ? SUNDAY : 1;
  return (0.25 + 2.8 * passed ** 3) * ofWeek;
}

/**
 * How many abonements each day of a campaign brings, up to and including `until`, when the whole campaign (`opensOn` …
 * `closesOn`, inclusive) brings `total`.
 */
export function daysOf(
  { opensOn, closesOn }: { opensOn: CalendarDate; closesOn: CalendarDate },
  until: CalendarDate,
  total: number,
): { day: CalendarDate; count: number }[] {
  const length = daysBetween(opensOn, closesOn);
  const days = Array.from({ length: length + 1 }, (_, place) => addDays(opensOn, place));
  const weights = days.map((day) => weightOf(day, opensOn, length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return days
    .map((day, place) => {
      weight += weights[place] ?? 0;
      const count = Math.round((total * weight) / whole) - given;
      given += count;
      return { day, count };
    })
    .filter(({ day }) => day <= until);
}

/**
 * Deals a day's abonements out to facilities, each at most once: by their regions' inhabitants, four fifths of an
 * oblast's in villages. Facilities in `always` have some of every day's, so that whoever signs in there sees their own.
 */
export function dealOut(
  { day, count }: { day: CalendarDate; count: number },
  draw: (chance: Chance) => FacilityWithPlaces,
  { chance, always }: { chance: Chance; always: readonly number[] },
): Batch[] {
  const batches = new Map<number, number>();
  for (let left = count; left > 0; ) {
    const facilityId = always[batches.size] ?? draw(chance).facility.id;
    const some = Math.min(left, 1 + chance.whole(2 * USUAL_DAY - 1));
    batches.set(facilityId, (batches.get(facilityId) ?? 0) + some);
    left -= some;
  }
  return [...batches].map(([facilityId, ofDay]) => ({ day, facilityId, count: ofDay }));
}

/** Draws facilities as often as people come to them; to one without automation nobody comes, as it has no counter. */
export function facilityLottery(regions: readonly Region[], facilities: readonly FacilityWithPlaces[]) {
  const isVillage = ({ places }: FacilityWithPlaces) => places[0]?.zone === 'rayon';
  const counters = facilities.filter(({ facility }) => facility.automated);
  const byBranch = Map.groupBy(counters, ({ facility }) => facility.branchCode);
  const weights = new Map<FacilityWithPlaces, number>();
  for (const { branch, thousands } of regions) {
    const own = byBranch.get(branch.code) ?? [];
    const villages = own.filter(isVillage).length;
    for (const one of own) {
      if (villages === 0) weights.set(one, (thousands * CITY_OF_REPUBLICAN_RANK) / own.length);
      else
        weights.set(
          one,
          isVillage(one) ? (thousands * VILLAGES) / villages : (thousands * (1 - VILLAGES)) / (own.length - villages),
        );
    }
  }
  return lotteryOf(counters, (one) => weights.get(one) ?? 0);
}
