import type { Rayon } from '@jazylym/domain/report/title';
import type { Known } from '../organisation/known.ts';

/** Where a facility stands, by its own postal code; null where that is nobody's. */
export function rayonOf(facilityCode: string, known: Pick<Known, 'placeOfFacility'>): Rayon | null {
  const place = known.placeOfFacility(facilityCode);
  return place === undefined ? null : { isCity: place.rayon === null, names: place.rayon ?? place.settlement };
}
