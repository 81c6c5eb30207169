/** What an abonement's number says: six-digit facility, year, series (0: the server's), gapless sequence within the series. */
export type NumberParts = { facilityCode: string; year: number; series: number; sequence: number };

/** Damm's quasigroup of order 10: catches every wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** Damm's check digit of a row of digits: a row that ends with its own check digit yields 0. */
export const checkDigit = (digits: string): number =>
  [...digits].reduce((interim, digit) => Number(DAMM[interim]?.[Number(digit)]), 0);

/**
 * A number as it is printed: `050012-26-0-000123-1`, the last being the check digit over all the others. Throws RangeError
 * beyond six digits of facility, the years 2000 … 2099, one digit of series and six of sequence.
 */
export function formatNumber({ facilityCode, year, series, sequence }: NumberParts): string {
  const parts = [facilityCode, String(year - 2000).padStart(2, '0'), String(series), String(sequence).padStart(6, '0')];
  const digits = parts.join('');
  if (!/^\d{15}$/.test(digits) || !/^\d{6}$/.test(facilityCode) || !/^\d$/.test(String(series)) || sequence < 1)
    throw new RangeError(`no abonement has such a number: ${parts.join('-')}`);
  return `${parts.join('-')}-${checkDigit(digits)}`;
}

/** Reads a number as a person types it: spaces, any hyphens or none. Null where it is none or its check digit does not fit. */
export function parseNumber(text: string): NumberParts | null {
  const digits = text.replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d{16}$/.test(digits) || checkDigit(digits) !== 0) return null;
  const sequence = Number(digits.slice(9, 15));
  if (sequence === 0) return null;
  return {
    facilityCode: digits.slice(0, 6),
    year: 2000 + Number(digits.slice(6, 8)),
    series: Number(digits[8]),
    sequence,
  };
}
