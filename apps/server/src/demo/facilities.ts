import type { DeliveryPlace, Names } from '@jazylym/domain/organisation/organisation';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import type { Region } from './regions.ts';
import { cell } from './table.ts';
import { withTies } from './ties.ts';

/** A facility and the postal codes that it delivers to. */
export interface FacilityWithPlaces {
  facility: FacilityEntry;
  places: DeliveryPlace[];
}

/** Postal codes that a city's office and a village's office deliver to. */
const CODES_OF_CITY_OFFICE = 3;
const CODES_OF_VILLAGE_OFFICE = 2;
/** Villages of a rayon have codes this far apart, so that each has room for its own. */
const VILLAGE_STEP = 5;

/**
 * The facilities of one region, out of the rows of its file in `regions/`:
 * `city CODE kk ru en OFFICES` has that many offices, numbered from the code on, each with three postal codes;
 * `rayon CODE kk ru en` opens a rayon, and each `village – kk ru en` after it has an office five codes further, with two.
 * A city is tariff zone city, a village rayon (S11). A facility's id is its code as a number; each of its codes is a delivery round.
 */
export function facilitiesOf(region: Region, rows: readonly string[][]): FacilityWithPlaces[] {
  let rayon: Names | null = null;
  let code = 0;
  const facilities = rows.flatMap((row) => {
    const names = { kk: cell(row, 2), ru: cell(row, 3), en: cell(row, 4) };
    switch (cell(row, 0)) {
      case 'city':
        return cityOffices(region, names, Number(cell(row, 1)), Number(cell(row, 5)));
      case 'rayon':
        code = Number(cell(row, 1)) - VILLAGE_STEP;
        rayon = { kk: `${names.kk} ауданы`, ru: `${names.ru} район`, en: `${names.en} District` };
        return [];
      default:
        code += VILLAGE_STEP;
        return [villageOffice(region, names, rayon, code)];
    }
  });
  return withTies(facilities);
}

function cityOffices(region: Region, city: Names, first: number, offices: number): FacilityWithPlaces[] {
  return Array.from({ length: offices }, (_, office) => {
    const codes = Array.from({ length: CODES_OF_CITY_OFFICE }, (_, place) => first + office + place * offices);
    return facilityWithPlaces(region, { names: numbered(city, office), settlement: city, rayon: null, codes });
  });
}

const villageOffice = (region: Region, village: Names, rayon: Names | null, code: number): FacilityWithPlaces => {
  const codes = Array.from({ length: CODES_OF_VILLAGE_OFFICE }, (_, place) => code + place);
  return facilityWithPlaces(region, { names: village, settlement: village, rayon, codes });
};

/** A city's main office bears the city's name, the others a number too: Шымкент-12. */
const numbered = ({ kk, ru, en }: Names, office: number): Names =>
  office === 0 ? { kk, ru, en } : { kk: `${kk}-${office}`, ru: `${ru}-${office}`, en: `${en}-${office}` };

type Office = { names: Names; settlement: Names; rayon: Names | null; codes: number[] };

function facilityWithPlaces({ branch }: Region, { names, settlement, rayon, codes }: Office): FacilityWithPlaces {
  const id = codes[0] ?? 0;
  const facility: FacilityEntry = {
    ...{ id, code: sixDigits(id), names, branchCode: branch.code },
    ...{ signatures: 1, sortingPointCode: null, automated: true, enteredAtCode: null, closedOn: null },
  };
  const places = codes.map((code, place) => ({
    code: sixDigits(code),
    newCode: '',
    facilityId: id,
    facilityNames: names,
    branchCode: branch.code,
    branchNames: branch.names,
    round: String(place + 1),
    zone: rayon === null ? ('city' as const) : ('rayon' as const),
    settlement,
    rayon,
  }));
  return { facility, places };
}

const sixDigits = (code: number): string => String(code).padStart(6, '0');
