import type { FacilityWithPlaces } from './facilities.ts';

/** Letters of the newer postal codes that nobody takes for a digit. */
const LETTERS = 'ABCDEFGHKLMNPRTXYZ';

/** Facilities that one letter has room for: the two digits after it. */
const FACILITIES_OF_LETTER = 100;

/**
 * Gives every place of one letter's facilities its newer code, in the form A10A5T4: the letter, two digits of the facility, and
 * letter-digit-letter-digit of the place, which differ in their first digit. Throws RangeError beyond a hundred facilities.
 */
export function withNewCodes(letter: string, facilities: readonly FacilityWithPlaces[]): FacilityWithPlaces[] {
  if (facilities.length > FACILITIES_OF_LETTER) throw new RangeError(`letter ${letter} has too many facilities`);
  return facilities.map(({ facility, places }, number) => ({
    facility,
    places: places.map((place, order) => ({ ...place, newCode: newCode(letter, number, order) })),
  }));
}

const newCode = (letter: string, facility: number, place: number): string =>
  [
    letter,
    String(facility).padStart(2, '0'),
    LETTERS[(facility * 7 + place * 5) % LETTERS.length],
    (facility * 3 + place) % 10,
    LETTERS[(facility * 11 + place * 13) % LETTERS.length],
    (facility + place * 7) % 10,
  ].join('');
