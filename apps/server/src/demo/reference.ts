import type { Branch } from '@jazylym/domain/organisation/organisation';
import { type FacilityWithPlaces, facilitiesOf } from './facilities.ts';
import { withNewCodes } from './new-code.ts';
import { type Region, readRegions } from './regions.ts';
import { demoStreets } from './subscribers.ts';
import { readRows } from './table.ts';

/** The demonstration's country: regions as branches, facilities, and the postal codes that they deliver to. */
export interface Reference {
  regions: Region[];
  branches: Branch[];
  facilities: FacilityWithPlaces[];
  /** What every place's streets are called. */
  streets: readonly string[];
}

/** Reads the whole country from this folder's files. */
export function readReference(): Reference {
  const regions = readRegions();
  const byLetter = Map.groupBy(regions, (region) => region.letter);
  const facilities = [...byLetter].flatMap(([letter, neighbours]) =>
    withNewCodes(
      letter,
      neighbours.flatMap((region) => facilitiesOf(region, readRows(region.file))),
    ),
  );
  return { regions, branches: regions.map(({ branch }) => branch), facilities, streets: demoStreets };
}
