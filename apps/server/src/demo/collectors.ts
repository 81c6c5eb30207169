import type { Channel } from '@jazylym/domain/abonement/abonement';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Collector } from '@jazylym/domain/organisation/collector';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { FacilityWithPlaces } from './facilities.ts';
import { kazakhName, russianName } from './names.ts';
import type { Chance } from './random.ts';
import { requestId } from './request-id.ts';

/** Who takes subscriptions away from a counter, and the postal codes where they do. */
export interface DemoCollector {
  collector: Collector;
  places: readonly DeliveryPlace[];
}

const POSTWOMEN = 0.7;

/**
 * The register of a facility with a counter: a postman for each of its delivery rounds, a public agent, and each facility without
 * automation whose cards it enters. Of a hundred, `russian` have a Russian name.
 */
export function collectorsOf(
  own: FacilityWithPlaces,
  enteredHere: readonly FacilityWithPlaces[],
  { chance, russian, activeFrom }: { chance: Chance; russian: number; activeFrom: CalendarDate },
): DemoCollector[] {
  const person = () => {
    const isWoman = chance.happens(POSTWOMEN);
    return chance.happens(russian / 100) ? russianName(chance, isWoman) : kazakhName(chance, isWoman);
  };
  const postmen = own.places.map((place) => entry('postman', person(), place.round, [place]));
  const others = enteredHere.map(({ facility, places }) => entry('facility', facility.names.kk, '', places));
  return [...postmen, entry('publicAgent', person(), '', own.places), ...others].map(({ places, ...one }, place) => ({
    places,
    collector: {
      ...one,
      id: requestId(Date.parse(activeFrom), chance),
      facilityId: own.facility.id,
      number: place + 1,
      activeFrom,
      activeTo: null,
    },
  }));
}

const entry = (channel: Channel, name: string, round: string, places: readonly DeliveryPlace[]) => ({
  ...{ channel, name, round, places },
});
